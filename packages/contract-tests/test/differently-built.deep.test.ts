import "./differently-built.test.ts";
