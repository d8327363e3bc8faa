import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Case, CaseFile } from "./case.ts";

const SCHEMA = "case.schema.json";

/** The folders of the cases: those written by hand, and those derived from the contract. */
const FOLDERS = ["test/conformance", "generated/conformance"];

const read = (path: string): unknown => JSON.parse(readFileSync(inRoot(path), "utf8"));

/**
 * Reads all cases, by the paths of their files.
 *
 * @throws Error if a file does not conform to the schema, or an ID is used twice
 */
export function readCaseFiles(): Map<string, readonly Case[]> {
  const paths = FOLDERS.flatMap((folder) => globSync(`${folder}/*.json`, { cwd: inRoot() }));
  const files = paths.filter((path) => !["package.json", SCHEMA].includes(basename(path))).sort();
  const validate = caseFileValidator();
  const cases = new Map(files.map((path): [string, readonly Case[]] => [path, validate(path, read(path)).cases]));
  const ids = [...cases.values()].flat().map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (repeated.length > 0) throw new Error(`These IDs of conformance cases are used twice: ${repeated.join(", ")}`);
  return cases;
}

/** Creates a function that returns its second argument if it is a file of cases, and throws an Error with the place if not. */
export function caseFileValidator(): (path: string, file: unknown) => CaseFile {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
  const isCaseFile = ajv.compile<CaseFile>(read(`test/conformance/${SCHEMA}`) as object);
  return (path, file) => {
    if (isCaseFile(file)) return file;
    throw new Error(`${path}: ${ajv.errorsText(isCaseFile.errors, { dataVar: "" })}`);
  };
}
