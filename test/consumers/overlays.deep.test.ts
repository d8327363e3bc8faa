import "./overlays.test.ts";
