import "./start.test.ts";
