import "./style-guide.test.ts";
