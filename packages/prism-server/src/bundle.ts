import { readFileSync } from "node:fs";
import { type Document, loadContract, resolve } from "@qualitycontrol/core/contract";
import { UserError } from "@qualitycontrol/core/user-error";
import { parseDocument } from "yaml";

/** A bundled document and the scenarios of its operations. */
export interface BundledContract {
  document: Document;
  operations: Readonly<Record<string, { operationId: string; scenarios: Readonly<Record<string, string>> }>>;
}

/** The file is not a bundle that can be served. */
export class WrongBundle extends UserError {
  override name = "WrongBundle";

  constructor(file: string, problem: string) {
    super(`${file} ${problem}. Give a bundle of the contract, such as openapi.yaml of @qualitycontrol/contract.`);
  }
}

/**
 * Reads a bundle of the contract, to serve it instead of the built-in one.
 *
 * @param file JSON or YAML
 * @throws WrongBundle if it cannot be read, is not OpenAPI 3.1, refers to other files, or is a bundle of another contract
 */
export async function readBundle(file: string): Promise<BundledContract> {
  const bundle = parsed(file);
  const { openapi, info, paths, components } = bundle as Partial<Document> & { openapi?: unknown };
  if (!/^3\.1\.\d+$/.test(String(openapi))) throw new WrongBundle(file, "is not an OpenAPI 3.1 document");
  const { document } = await loadContract();
  if (info?.title !== document.info.title) {
    throw new WrongBundle(file, `describes ${JSON.stringify(info?.title)}, not ${JSON.stringify(document.info.title)}`);
  }
  const [foreign] = referencesIn(bundle).filter((target) => !target.startsWith("#/"));
  if (foreign !== undefined) throw new WrongBundle(file, `is not bundled: it refers to ${foreign}`);
  const bundled = { document: { ...bundle, paths, components } as Document, operations: {} };
  try {
    return { ...bundled, operations: scenariosIn(bundled.document) };
  } catch {
    throw new WrongBundle(file, "has invalid paths or an unresolvable reference");
  }
}

function parsed(file: string): object {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new WrongBundle(file, `cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  const yaml = parseDocument(text);
  const [syntaxError] = yaml.errors;
  if (syntaxError) throw new WrongBundle(file, `is neither JSON nor YAML (line ${syntaxError.linePos?.[0].line ?? 1})`);
  const value: unknown = yaml.toJS();
  if (typeof value !== "object" || value === null) throw new WrongBundle(file, "is not an OpenAPI 3.1 document");
  return value;
}

/** The scenarios of each operation, with their result codes. */
function scenariosIn(document: Document): BundledContract["operations"] {
  const operations = Object.values(document.paths).flatMap((path) =>
    Object.values(path).flatMap(({ operationId, responses }) => {
      if (operationId === undefined || responses === undefined) return [];
      const response = resolve(document, responses["200"] ?? {});
      const examples = Object.entries(response.content?.["application/json"]?.examples ?? {});
      const codes = examples.map(([name, example]) => {
        const { value = {} } = resolve(document, example as { $ref?: string; value?: Record<string, unknown> });
        return [name, String(value["retcode"])];
      });
      return [[operationId, { operationId, scenarios: Object.fromEntries(codes) }] as const];
    }),
  );
  return Object.fromEntries(operations);
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === "$ref" && typeof member === "string" ? [member] : referencesIn(member),
  );
}
