import "./simulator.test.ts";
