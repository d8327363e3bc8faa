import "./journeys.test.ts";
