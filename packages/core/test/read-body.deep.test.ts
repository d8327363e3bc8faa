import "./read-body.test.ts";
