import { existsSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { defaultEdition } from "@qualitycontrol/core/contract";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { UserError } from "@qualitycontrol/core/user-error";
import { explainGenerated } from "@qualitycontrol/tooling/explain";
import { inRoot, root } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";

/** The document that the mock of `npm start` serves, too. */
const DOCUMENT = `generated/editions/${defaultEdition}/openapi.yaml`;

const usage = `Usage: npm run prism -- [mock [<document>]] [Prism flags]
       npm run prism -- proxy [<document>] <upstream> [Prism flags]

Starts Prism (prism-cli) on the contract, on 127.0.0.1:4010 by default. Ctrl-C stops it.

  mock    return the contract's examples (default)
  proxy   validate the traffic to an upstream server, such as the simulator

  <document>  .yaml or .json file of the contract (default: ${DOCUMENT})
  --help      show this help; "mock --help" and "proxy --help" show Prism's flags, such as --port`;

/** The arguments of prism-cli. The document is that of the default edition unless it is given. */
function prismArguments([first = "mock", ...others]: string[]): string[] {
  if (first.startsWith("-")) return prismArguments(["mock", first, ...others]);
  if (first !== "mock" && first !== "proxy") {
    throw new UserError(`${JSON.stringify(first)} is not a command. Use mock or proxy; see --help.`);
  }
  const given = /\.(ya?ml|json)$/.test(others[0] ?? "") ? others.shift() : undefined;
  const document = given ?? DOCUMENT;
  if (basename(document).startsWith("openapi.tools.")) {
    throw new UserError(
      `${document} is not for Prism, which would refuse every request without Content-Type. Use ${DOCUMENT} or another edition.`,
    );
  }
  const path = resolve(root, document);
  if (!existsSync(path)) {
    throw new UserError(`${document} is missing. ${given ? "Name an OpenAPI document." : "Run: npm run generate"}`);
  }
  // For a document that it cannot read, Prism prints its whole help.
  const broken = path.startsWith(inRoot("generated")) ? explainGenerated() : undefined;
  if (broken !== undefined) throw new UserError(broken);
  return [first, path, ...others];
}

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args[0] === "--help") {
    console.log(usage);
    return 0;
  }
  const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  process.argv.splice(1, process.argv.length, cli, ...prismArguments(args));
  // With "production", Prism 5.16 starts a second process, and crashes.
  delete process.env["NODE_ENV"];
  endOnSignal(async () => {});
  Module.runMain();
  return 0;
});
