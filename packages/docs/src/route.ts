import {
  type Consequence,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
} from "@qualitycontrol/tooling/bundle/document";
import { slug } from "./links.ts";

/** A link to the page of a result code or an event. */
export const entryLink = (catalogue: "codes" | "events", entry: string): string =>
  `[${entry}](${catalogue === "codes" ? "code" : "event"}:${entry})`;

/** The heading for the operations with a consequence, in the page of what nobody has verified. */
export const NOT_VERIFIED_HEADINGS: Record<Consequence, string> = {
  none: "Operations that only read",
  session: "Operations that change a session",
  monitoring: "Operations that change what is monitored",
  "agent-state": "Operations that change the state of an agent",
  call: "Operations that change a call",
  "call-cut": "Operations that cut a call",
};

/** The target of a link to what is not verified of the operations with a consequence. */
export const notVerifiedTarget = (kind: Consequence): string =>
  `page:not-verified#${slug(NOT_VERIFIED_HEADINGS[kind])}`;

/** A link to an operation with its summary as text. */
export const operationLink = ({ summary, operationId }: OperationObject): string =>
  `[${summary}](operation:${operationId})`;

/** Links to the chosen operations, in the contract's order. */
export function operationLinks(contract: OpenApiDocument, chosen: (operation: OperationObject) => boolean): string[] {
  return operationsOf(contract)
    .filter(({ operation }) => chosen(operation))
    .map(({ operation }) => operationLink(operation));
}

/** The address of an operation in Redoc's page. The tests follow every link, so they notice a change in Redoc. */
export const redocAddress = ({ tags, operationId }: OperationObject): string =>
  `#/${[tags[0] ?? "", operationId].map(redocSlug).join("/")}`;

/** Makes an address from a heading as Redoc does. */
export const redocSlug = (heading: string): string => slug(heading.replaceAll(/[^\w\s.-]+/g, ""));
