import "./delivery.test.ts";
