import {
  component,
  entryOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
} from "@qualitycontrol/tooling/bundle/document";
import { namesAgent } from "@qualitycontrol/tooling/targets/typescript/call-arguments";
import { mark, stated } from "../certainty.ts";
import { blocks, code, list, table } from "../markdown.ts";
import type { Page } from "../page.ts";
import { partsOf } from "../parts.ts";
import { rangeText } from "../range-text.ts";
import { entryLink, operationLink, operationLinks } from "../route.ts";

/** The page of permissions, states and tenants, by condition and by operation. */
export function permissionsPage(contract: OpenApiDocument): Page {
  const { "x-prerequisites": prerequisites } = contract.components;
  const operations = operationsOf(contract).map(({ operation }) => operation);
  return {
    path: "permissions",
    title: "Who may do what",
    summary: "The permission, state and tenant that each operation requires.",
    parts: partsOf(
      blocks(
        "The gateway requires the sender of a request to be signed in, to have the permission, to be in the right state, and to name an agent of the sender's own tenant (VCC or VDN).",
        "## By condition",
        table(["Condition", "Operations"], conditions(contract)),
        "## By operation",
        table(
          ["Operation", "Conditions", "Accepted agents"],
          operations.map((operation) => [
            operationLink(operation),
            bullets(operation["x-prerequisites"].map((name) => stated(entryOf(prerequisites, name)))),
            bullets(agents(contract, operation)),
          ]),
        ),
        "## When a condition is not met",
        "The codes of inspections, and what to do about each:",
        list(refusals(contract)),
      ),
    ),
  };
}

/** Each condition with the operations that need it, the rarest first, because readers look for those. */
function conditions(contract: OpenApiDocument): string[][] {
  return Object.entries(contract.components["x-prerequisites"])
    .map(([name, prerequisite]) => ({
      condition: stated(prerequisite),
      links: operationLinks(contract, (operation) => operation["x-prerequisites"].includes(name)),
    }))
    .filter(({ links }) => links.length > 0)
    .sort((one, other) => one.links.length - other.links.length)
    .map(({ condition, links }) => [condition, links.join(", ")]);
}

/** The agents that an operation may name, by parameter. */
const agents = (contract: OpenApiDocument, { parameters = [] }: OperationObject): string[] =>
  parameters
    .map((ref) => component(contract, "parameters", ref))
    .filter(({ schema }) => namesAgent(schema))
    .map((parameter) => {
      const range = rangeText(contract, parameter);
      if (range === undefined) throw new Error(`The parameter ${parameter.name} names an agent but has no range.`);
      return `${code(parameter.name)}: ${range}`;
    });

/** The codes of the inspection family that an operation lists; the others are about records of inspections. */
const refusals = (contract: OpenApiDocument): string[] => {
  const listed = new Set(operationsOf(contract).flatMap(({ operation }) => operation["x-result-codes"].codes));
  return Object.entries(contract.components["x-result-codes"])
    .filter(([entry, { family }]) => family === "inspection" && listed.has(entry))
    .map(
      ([entry, { meaning, advice = "", certainty }]) =>
        `${entryLink("codes", entry)}: ${meaning}${mark(certainty)} ${advice}`,
    );
};

/** Several sentences in one cell of a table. */
const bullets = (entries: string[]): string => entries.join("<br>");
