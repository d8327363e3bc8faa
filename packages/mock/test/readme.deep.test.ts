import "./readme.test.ts";
