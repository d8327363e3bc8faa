import "./package.test.ts";
