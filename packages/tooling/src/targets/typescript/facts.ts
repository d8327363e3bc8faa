import { type OpenApiDocument, operationsOf } from "../../bundle/document.ts";

/** A fact about the gateway that does not belong to one operation. */
export interface Fact {
  /** The name in TypeScript. */
  name: string;
  comment: string;
  value: string | string[];
}

/** The facts that a client needs in every language. */
export function factsOf(contract: OpenApiDocument): Fact[] {
  const { components, "x-content-type": contentType } = contract;
  return [
    {
      name: "contentType",
      comment: "The `Content-Type` of every request, with or without a body.",
      value: contentType,
    },
    {
      name: "guidHeader",
      comment: "The request header that contains the Guid.",
      value: guidHeader(components),
    },
    {
      name: "newGuidHeader",
      comment: "The response header that contains the new Guid, after an equals sign.",
      value: newGuidHeader(components),
    },
    {
      name: "guidRefusals",
      comment: "The result codes that refuse a request because of its Guid.",
      value: guidRefusals(components),
    },
    {
      name: "sessionEnds",
      comment: "The result codes after which the session is over.",
      value: sessionEnds(components),
    },
    {
      name: "calledRepeatedly",
      comment: "The result code for an interface that was called repeatedly.",
      value: codeNamed("CalledRepeatedly", components),
    },
    {
      name: "alreadySignedIn",
      comment: "The result code for a sign-in of an agent who has a session.",
      value: codeNamed("AlreadySignedIn", components),
    },
    {
      name: "signOutEvents",
      comment: "The events that report to an agent that it has been signed out.",
      value: signOutEventsOf(contract),
    },
  ];
}

/** How long the gateway holds an event poll open, in seconds. */
export function longPollOf(contract: OpenApiDocument): number {
  const poll = operationsOf(contract).find(({ operation }) => operation.operationId === "pollEvents");
  const seconds = poll?.operation["x-long-poll"];
  if (seconds === undefined) throw new Error("The operation pollEvents has no x-long-poll.");
  return seconds;
}

/** The events of the sign-out operation. */
function signOutEventsOf(contract: OpenApiDocument): string[] {
  const found = operationsOf(contract).filter(({ operation }) => operation.operationId === "logout");
  const events = found.flatMap(({ operation }) => operation["x-triggered-events"].events.map(({ event }) => event));
  if (events.length === 0) throw new Error("The operation logout lists no event.");
  return events;
}

/** The request header that contains the Guid. */
export const guidHeader = ({ securitySchemes }: OpenApiDocument["components"]): string =>
  securitySchemes["Guid"]?.name ?? "";

/** The response header that refers to the component `SetGuid`. */
export function newGuidHeader({ responses }: OpenApiDocument["components"]): string {
  const headers = Object.values(responses).flatMap((response) => Object.entries(response.headers ?? {}));
  const [name] = headers.find(([, { $ref }]) => $ref.endsWith("/SetGuid")) ?? [];
  if (name === undefined) throw new Error("No response has the header SetGuid.");
  return name;
}

/** The codes for an invalid Guid, except those after which the request may have taken effect. */
function guidRefusals({ securitySchemes, "x-result-codes": catalogue }: OpenApiDocument["components"]): string[] {
  const refusals = (securitySchemes["Guid"]?.["x-result-codes"] ?? []).filter(
    (code) => catalogue[code]?.effect === "none",
  );
  if (refusals.length === 0) throw new Error("The security scheme Guid names no result code for an invalid Guid.");
  return refusals;
}

/** The refusals of a Guid, and the codes after which the agent must sign in again. */
export function sessionEnds(components: OpenApiDocument["components"]): string[] {
  const codes = Object.entries(components["x-result-codes"]);
  return [...guidRefusals(components), ...codes.flatMap(([code, { endsSession }]) => (endsSession ? [code] : []))];
}

function codeNamed(wanted: string, { "x-result-codes": catalogue }: OpenApiDocument["components"]): string {
  const [code] = Object.entries(catalogue).find(([, { name }]) => name === wanted) ?? [];
  if (code === undefined) throw new Error(`No result code is named ${wanted}.`);
  return code;
}
