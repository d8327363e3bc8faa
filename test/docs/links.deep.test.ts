import "./links.test.ts";
