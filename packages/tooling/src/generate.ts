import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { parse, stringify } from "yaml";
import { bundleEditions, source } from "./bundle/bundle.ts";
import type { Contract } from "./bundle/contract.ts";
import { Fault } from "./fault.ts";
import { lintBundle } from "./lint/lint.ts";
import { refuseMissing, refuseMissingInFile } from "./missing.ts";
import { replaceFolder } from "./replace-folder.ts";
import { inRoot } from "./root.ts";
import { scratchIn } from "./scratch.ts";
import { renderProvenance } from "./targets/provenance/provenance.ts";
import { renderCalls } from "./targets/typescript/calls.ts";
import { renderEvents } from "./targets/typescript/events.ts";
import { renderManifest } from "./targets/typescript/manifest.ts";
import { renderOperations } from "./targets/typescript/operations.ts";
import { renderResultCodes } from "./targets/typescript/result-codes.ts";
import { renderTypes } from "./targets/typescript/types.ts";
import { renderValidators, renderValidatorTypes } from "./targets/typescript/validators.ts";
import { toolOf } from "./tool.mjs";

/** The folder of what follows from the contract. */
export const generated: string = inRoot("generated");

/** The command that mends whatever `generated/` holds wrong. */
export const GENERATE = "npm run generate";

/** What pnpm links into the folder is not generated. */
export const isGenerated = (name: string): boolean => name !== "node_modules";

const NOTICE = `Generated from openapi/ by \`${GENERATE}\`. Do not edit.`;

/**
 * Writes everything that follows from the contract into a new folder.
 *
 * @returns the folder, which is the caller's to move or remove
 * @throws Fault if the contract cannot be bundled; nothing is left behind
 */
export async function render(folder: string = source): Promise<string> {
  const { base, editions } = await bundleEditions(folder);
  for (const [name, contract] of Object.entries({ base, ...editions })) {
    await refuseFindings(name, contract);
    refuseMissing(contract);
  }
  const files = await renderBase(base, editions);
  for (const [edition, contract] of Object.entries(editions)) {
    for (const [name, text] of Object.entries(await renderEdition(contract))) {
      files[join("editions", edition, name)] = text;
    }
  }
  Object.assign(files, await renderControl());
  for (const [name, text] of Object.entries(files)) refuseMissingInFile(name, text);
  const target = scratchIn(inRoot("dist"), "generated");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), text);
  }
  format(target);
  return target;
}

/** Nothing is made from a contract that lacks what lint demands: what follows would be wrong, or not follow at all. */
async function refuseFindings(name: string, contract: Contract): Promise<void> {
  const findings = await lintBundle(contract);
  if (findings.length === 0) return;
  const lines = findings.map(({ rule, message, path }) => `${message} (${rule}) at ${path.join(".")}`);
  throw new Fault(
    [`Nothing was generated. In the ${name} contract:`, ...lines, "Files and lines: npm run lint"].join("\n"),
  );
}

async function renderBase(contract: Contract, editions: Record<string, Contract>): Promise<Record<string, string>> {
  return {
    ...(await renderEdition(contract)),
    "result-codes.ts": code(renderResultCodes(contract)),
    "events.ts": code(renderEvents(contract)),
    "calls.ts": code(renderCalls(contract, editions)),
    "provenance.md": `<!-- ${NOTICE} -->\n\n${renderProvenance(contract)}`,
    "package.json": renderManifest(contract),
  };
}

/** What follows from the description of the simulator's own control, in the folder `control/`. */
async function renderControl(): Promise<Record<string, string>> {
  const control = parse(readFileSync(inRoot("packages/simulator/control/openapi.yaml"), "utf8")) as Contract;
  return {
    "control/openapi.json": `${JSON.stringify(control, null, 2)}\n`,
    "control/types.ts": code(await renderTypes(control)),
    "control/validators.js": code(renderValidators(control)),
    "control/validators.d.ts": code(renderValidatorTypes("keyof operations", "operations", "./types.ts")),
  };
}

/** What there is of every edition: the document in both formats with the same content, and what depends on its ranges. */
async function renderEdition(contract: Contract): Promise<Record<string, string>> {
  return {
    "openapi.yaml": `# ${NOTICE}\n${stringify(contract, { lineWidth: 120, aliasDuplicateObjects: false })}`,
    "openapi.json": `${JSON.stringify(contract, null, 2)}\n`,
    "types.ts": code(await renderTypes(contract)),
    "operations.ts": code(renderOperations(contract)),
    "validators.js": code(renderValidators(contract)),
    "validators.d.ts": code(renderValidatorTypes()),
  };
}

const code = (text: string): string => `// ${NOTICE}\n\n${text}`;

function format(folder: string): void {
  const args = [toolOf("biome") ?? "", "format", "--write", "--vcs-enabled=false", relative(inRoot(), folder)];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: inRoot(), encoding: "utf8" });
  if (status === 0) return;
  rmSync(folder, { recursive: true });
  throw new Error(`The generated code could not be formatted:\n${stderr}`);
}

/** Replaces all of `generated/` by what follows from `openapi/` now. */
export async function generate(): Promise<void> {
  const fresh = await render();
  replaceFolder(fresh, generated, { stays: (name) => !isGenerated(name.split(sep, 1).join()) });
  rmSync(fresh, { recursive: true });
}
