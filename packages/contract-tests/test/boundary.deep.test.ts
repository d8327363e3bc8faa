import "./boundary.test.ts";
