import "./guides.test.ts";
