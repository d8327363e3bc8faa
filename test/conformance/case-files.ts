import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Case, CaseFile } from "./case.ts";

const SCHEMA = "case.schema.json";

const read = (name: string): unknown => JSON.parse(readFileSync(inRoot("test/conformance", name), "utf8"));

/**
 * Reads the cases that are written by hand, by the names of their files.
 *
 * @throws Error if a file does not conform to the schema, or an ID is used twice
 */
export function readCaseFiles(): Map<string, readonly Case[]> {
  const names = globSync("*.json", { cwd: inRoot("test/conformance") }).map((name) => basename(name));
  const files = names.filter((name) => !["package.json", SCHEMA].includes(name)).sort();
  const validate = caseFileValidator();
  const cases = new Map(files.map((name): [string, readonly Case[]] => [name, validate(name, read(name)).cases]));
  const ids = [...cases.values()].flat().map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (repeated.length > 0) throw new Error(`test/conformance: these IDs are used twice: ${repeated.join(", ")}`);
  return cases;
}

/** Creates a function that returns its second argument if it is a file of cases, and throws an Error with the place if not. */
export function caseFileValidator(): (name: string, file: unknown) => CaseFile {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
  const isCaseFile = ajv.compile<CaseFile>(read(SCHEMA) as object);
  return (name, file) => {
    if (isCaseFile(file)) return file;
    throw new Error(`test/conformance/${name}: ${ajv.errorsText(isCaseFile.errors, { dataVar: "" })}`);
  };
}
