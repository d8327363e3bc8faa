import "./damage.test.ts";
