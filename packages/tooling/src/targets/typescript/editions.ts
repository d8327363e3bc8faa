import { AS_DOCUMENTED } from "../target.ts";
import { docComment } from "./literal.ts";

/** `editions.ts`: where the generated parts of the base document and of each edition are. No path is computed, so bundlers find them. */
export function renderEditions(editions: readonly string[]): string {
  const parts = (code: string, document: string) => `{
    document: new URL("../${document}openapi.json", import.meta.url),
    operations: () => import("./${code}/operations.ts"),
    validators: () => import("./${code}/validators.js"),
  }`;
  return [
    'import type { Operation } from "./operations.ts";\nimport type { Validator } from "./validators.js";\n',
    `${docComment("What is generated for the base document or an edition. Code is loaded when its function is called.")}export interface Parts {
  /** The OpenAPI document, in JSON. */
  readonly document: URL;
  /** The operations, by operationId. */
  operations(): Promise<{ readonly operations: Readonly<Record<string, Operation>> }>;
  /** The checks of the bodies of responses (\`answers\`) and of requests, by operationId. */
  validators(): Promise<{
    readonly answers: Readonly<Record<string, Validator>>;
    readonly bodies: Readonly<Record<string, Validator | undefined>>;
  }>;
}
`,
    `${docComment("The base document, which states each page in its own edition.")}export const base: Parts = ${parts(AS_DOCUMENTED, "")};\n`,
    `${docComment("Each edition of the gateway, by its name.")}export const editions: Readonly<Record<string, Parts>> = {
${editions.map((edition) => `${JSON.stringify(edition)}: ${parts(`editions/${edition}`, `editions/${edition}/`)},`).join("\n")}
};
`,
  ].join("\n");
}
