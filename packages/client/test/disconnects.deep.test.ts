import "./disconnects.test.ts";
