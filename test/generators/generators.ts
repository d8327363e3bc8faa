import { execFile } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@hey-api/openapi-ts";
import { inRoot } from "@qualitycontrol/tooling/root";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { Types } from "./samples.ts";

const home = inRoot("test/generators");

/** A code generator of another maker. */
export interface Generator extends Types {
  name: string;
  /** Generates code from a document into an existing folder. */
  generate(document: string, output: string): Promise<unknown>;
  /** The files to compile: the entry points of everything that it generates. */
  files: string[];
  /** How it names `AgentEvent_Talking`; undefined if it does not name schemas. */
  talking?: string;
  /** The type of the header `Content-Type` of `addSupervise`; undefined if it ignores header parameters. */
  header?: string;
  /** What it takes the first server for, if it takes it for anything. */
  server?: RegExp;
}

const run = (tool: string, ...args: string[]) =>
  promisify(execFile)(join(home, "node_modules/.bin", tool), args, { cwd: home });

/** Every generator, by the name of its package. */
export const generators: Generator[] = [
  {
    name: "openapi-typescript",
    generate: async (document, output) =>
      writeFileSync(
        join(output, "api.ts"),
        `${astToString(await openapiTypescript(new URL(`file://${document}`), { silent: true }))}
export type InspectionMode = components["schemas"]["InspectionMode"];
export type DocumentedEvent = components["schemas"]["DocumentedEvent"];
export type FileMediaType = components["schemas"]["FileMediaType"];
export type SignIn = components["schemas"]["SignIn"];
export type AgentEventTalking = components["schemas"]["AgentEvent_Talking"];
`,
      ),
    files: ["api.ts"],
    types: "./api",
    event: "DocumentedEvent",
    names: false,
    talking: "AgentEventTalking",
    header: 'import("./api").operations["addSupervise"]["parameters"]["header"]["Content-Type"]',
  },
  {
    name: "@hey-api/openapi-ts",
    generate: (input, output) =>
      createClient({
        input,
        output,
        plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
        logs: { level: "silent", file: false },
      }),
    files: ["index.ts", "client.gen.ts"],
    types: "./types.gen",
    event: "DocumentedEvent",
    names: false,
    signIn: "SignInWritable",
    talking: "AgentEventTalking",
    header: 'import("./types.gen").AddSuperviseData["headers"]["Content-Type"]',
    server: /baseUrl: '(http[^']+)' \}/,
  },
  {
    name: "orval",
    generate: (input, output) => {
      const settings = { target: "./api.ts", client: "fetch", headers: true };
      const config = join(output, "orval.config.mjs");
      const urls = { baseUrl: { getBaseUrlFromSpecification: true } };
      writeFileSync(config, `export default ${JSON.stringify({ api: { input, output: { ...settings, ...urls } } })};`);
      return run("orval", "--config", config);
    },
    files: ["api.ts"],
    types: "./api",
    event: "DocumentedEvent",
    names: true,
    talking: "AgentEventTalking",
    header: 'import("./api").AddSuperviseHeaders["Content-Type"]',
    server: /return `(http.*?)\/agentgateway/,
  },
  {
    name: "swagger-typescript-api",
    generate: async (document, output) => {
      await run(
        "swagger-typescript-api",
        "generate",
        "-p",
        document,
        "-o",
        output,
        "-n",
        "api.ts",
        "--generate-union-enums",
      );
      // This comment disables the check of the code.
      const file = join(output, "api.ts");
      writeFileSync(file, readFileSync(file, "utf8").replace("// @ts-nocheck", ""));
    },
    files: ["api.ts"],
    types: "./api",
    event: "DocumentedEvent",
    names: false,
    talking: "AgentEventTalking",
    server: /baseUrl: string = "(.*)"/,
  },
  {
    name: "openapi-typescript-codegen",
    generate: (document, output) => run("openapi", "--input", document, "--output", output, "--useUnionTypes"),
    files: ["index.ts"],
    types: "./index",
    event: "DocumentedEvent",
    names: false,
    talking: "AgentEvent_Talking",
    header: 'Parameters<typeof import("./index").JoinACallService.addSupervise>[2]',
    server: /BASE: '(.*)'/,
  },
  {
    name: "ng-openapi-gen",
    generate: (document, output) => {
      // Angular, which the generated services import.
      symlinkSync(join(home, "node_modules"), join(output, "node_modules"), "junction");
      return run(
        "ng-openapi-gen",
        "--input",
        document,
        "--output",
        output,
        "--ignoreUnusedModels",
        "false",
        "--services",
        "true",
      );
    },
    files: ["api.ts", "functions.ts", "models.ts", "services.ts"],
    types: "./models",
    event: "DocumentedEvent",
    names: false,
    talking: "AgentEventTalking",
    header: 'import("./fn/join-a-call/add-supervise").AddSupervise$Params["Content-Type"]',
    server: /rootUrl: string = '(.*)'/,
  },
];
