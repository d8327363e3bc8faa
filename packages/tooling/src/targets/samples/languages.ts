import { csharp } from "./csharp.ts";
import { curl } from "./curl.ts";
import { fetchSample } from "./fetch.ts";
import { javaClient } from "./java-client.ts";
import { javaHttpClient, NO_REPEATS } from "./java-http-client.ts";
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
  /** What runs a sample, with a command, in Markdown. */
  runs: string;
  /** How a sample fails. */
  failure: string;
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
    runs: "a shell with curl: `sh addSupervise.sh`",
    failure: "status 1",
    fileOf: (operationId) => `${operationId}.sh`,
    render: curl,
  },
  {
    name: "typescript",
    label: "TypeScript",
    code: "TypeScript",
    runs: "Node and browsers, with the TypeScript client (`@qualitycontrol/client`): `node addSupervise.ts` from Node 22.18 on",
    failure: "an `InspectorError`",
    fileOf: (operationId) => `${operationId}.ts`,
    render: typescriptSample,
  },
  {
    name: "fetch",
    label: "fetch",
    code: "JavaScript",
    runs: "Node and browsers: `node addSupervise.mjs`",
    failure: "an `Error`",
    fileOf: (operationId) => `${operationId}.mjs`,
    render: fetchSample,
  },
  {
    name: "java",
    label: "Java",
    code: "Java",
    runs: `Java 17, with the Java client (\`packages/client-java\` in the repository): \`java -cp <its jars> ${NO_REPEATS} AddSupervise.java\``,
    failure: "an `InspectorError`",
    fileOf: (operationId) => `${className(operationId)}.java`,
    render: javaClient,
  },
  {
    name: "java-http-client",
    label: "Java HttpClient",
    code: "Java",
    runs: `Java 17: \`java AddSupervise.java\`; a GET needs \`${NO_REPEATS}\``,
    failure: "an `IllegalStateException`",
    fileOf: (operationId) => `${className(operationId)}.java`,
    render: javaHttpClient,
  },
  {
    name: "python",
    label: "Python",
    code: "Python",
    runs: "Python 3: `python3 addSupervise.py`",
    failure: "a `RuntimeError`",
    fileOf: (operationId) => `${operationId}.py`,
    render: python,
  },
  {
    name: "csharp",
    label: "C#",
    code: "C#",
    runs: ".NET 5 or later, and Mono: `mcs -r:System.Net.Http.dll AddSupervise.cs && mono AddSupervise.exe`; tested with Mono only",
    failure: "an `InvalidOperationException`",
    fileOf: (operationId) => `${className(operationId)}.cs`,
    render: csharp,
  },
];
