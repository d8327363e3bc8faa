import "./guid-rotation.test.ts";
