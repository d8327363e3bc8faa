import "./site.test.ts";
