export { serveDocs } from "./docs-command.ts";
