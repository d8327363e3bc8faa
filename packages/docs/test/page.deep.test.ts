import "./page.test.ts";
