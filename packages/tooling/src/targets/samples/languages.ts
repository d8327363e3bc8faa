import { csharp } from "./csharp.ts";
import { curl } from "./curl.ts";
import { fetchSample } from "./fetch.ts";
import { javaClient } from "./java-client.ts";
import { javaHttpClient } from "./java-http-client.ts";
import { python } from "./python.ts";
import type { SampleCall } from "./sample-call.ts";
import { className } from "./text.ts";
import { typescriptSample } from "./typescript.ts";

/** A language of the samples. */
export interface SampleLanguage {
  /** Its folder in `generated/samples`. */
  name: string;
  /** Its name for readers. */
  label: string;
  /** The language of the code, for highlighting. */
  code: string;
  /** What runs a sample. */
  runs: string;
  /** The name of the file of an operation. */
  fileOf(operationId: string): string;
  /**
   * @param edition the edition of the gateway; undefined for the newest
   */
  render(call: SampleCall, edition: string | undefined): string;
}

/** The languages, in the order in which the docs offer them. */
export const languages: readonly SampleLanguage[] = [
  {
    name: "curl",
    label: "curl",
    code: "Shell",
    runs: "a shell with curl",
    fileOf: (operationId) => `${operationId}.sh`,
    render: curl,
  },
  {
    name: "typescript",
    label: "TypeScript",
    code: "TypeScript",
    runs: "Node and browsers, with the TypeScript client",
    fileOf: (operationId) => `${operationId}.ts`,
    render: typescriptSample,
  },
  {
    name: "fetch",
    label: "fetch",
    code: "JavaScript",
    runs: "Node and browsers",
    fileOf: (operationId) => `${operationId}.mjs`,
    render: fetchSample,
  },
  {
    name: "java",
    label: "Java",
    code: "Java",
    runs: "Java 17 with the Java client",
    fileOf: (operationId) => `${className(operationId)}.java`,
    render: javaClient,
  },
  {
    name: "java-http-client",
    label: "Java HttpClient",
    code: "Java",
    runs: "Java 17, without a library",
    fileOf: (operationId) => `${className(operationId)}.java`,
    render: javaHttpClient,
  },
  {
    name: "python",
    label: "Python",
    code: "Python",
    runs: "Python 3, without a library",
    fileOf: (operationId) => `${operationId}.py`,
    render: python,
  },
  {
    name: "csharp",
    label: "C#",
    code: "C#",
    runs: ".NET, and Mono with System.Net.Http",
    fileOf: (operationId) => `${className(operationId)}.cs`,
    render: csharp,
  },
];
