import "./page-samples.test.ts";
