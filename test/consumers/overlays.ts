import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { parse } from "yaml";

/** The parts of an overlay document that the tests read. */
export interface Overlay {
  extends: string;
  actions: { target: string }[];
}

/** The parts of an OpenAPI document whose order matters. */
export interface Described {
  paths: Record<string, object>;
  components: { responses: Record<string, { content: Record<string, { examples?: object }> }> };
}

const read = (file: string) => readFileSync(inRoot("generated", file), "utf8");

/** A fresh copy of the bundle, because tools change what they are given. */
export const bundle = (): Described => JSON.parse(read("openapi.json"));

/** The document of an edition. */
export const documentOf = (edition: string): Described => JSON.parse(read(`editions/${edition}/openapi.json`));

/** The overlay of an edition. */
export const overlayOf = (edition: string): Overlay => parse(read(`editions/${edition}/overlay.yaml`));

/** The paths, and the examples of each response, in their order. */
export const orderedIn = ({ paths, components }: Described): string[][] => [
  Object.keys(paths),
  ...Object.entries(components.responses).map(([name, { content }]) => [
    name,
    ...Object.keys(content["application/json"]?.examples ?? {}),
  ]),
];
