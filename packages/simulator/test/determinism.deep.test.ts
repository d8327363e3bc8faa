import "./determinism.test.ts";
