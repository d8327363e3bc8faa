import "./tabs-walk.test.ts";
