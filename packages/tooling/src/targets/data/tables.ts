import { type Source, stated } from "../../bundle/certainty.ts";
import {
  isSecured,
  type OpenApiDocument,
  operationsOf,
  resolved,
  statementOf,
  type TriggeredEventEntry,
} from "../../bundle/document.ts";
import { namedValues } from "../../bundle/values.ts";
import { parametersOf } from "../typescript/call-arguments.ts";
import { bodyFile, eventFile } from "./schemas.ts";

/** A value of a row; null if the contract states nothing. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** The tables of a document, by the name of their file. All rows of a table have the same members in the same order. */
export const tablesOf = (contract: OpenApiDocument): Record<string, Row[]> => ({
  "result-codes": resultCodes(contract),
  events: events(contract),
  operations: operationsOf(contract).map((it) => operationRow(contract, it)),
  parameters: operationsOf(contract).flatMap((it) => parameters(contract, it)),
  "triggered-events": operationsOf(contract).flatMap(triggeredEvents),
});

type Listed = ReturnType<typeof operationsOf>[number];

function resultCodes(contract: OpenApiDocument): Row[] {
  const operations = operationsOf(contract).map(({ operation }) => operation);
  return Object.entries(contract.components["x-result-codes"]).map(([code, entry]) => ({
    code,
    name: entry.name,
    meaning: entry.meaning,
    meaningRead: entry.meaningRead ?? true,
    advice: entry.advice ?? null,
    causes: entry.causes?.map(({ cause }) => cause) ?? null,
    checks: entry.causes?.map(({ check }) => check) ?? null,
    next: entry.next ?? null,
    family: entry.family,
    effect: entry.effect,
    gatewayWide: entry.gatewayWide ?? false,
    endsSession: entry.endsSession ?? false,
    certainty: entry.certainty ?? "documented",
    editions: entry.editions ?? null,
    operations: operations
      .filter((operation) => operation["x-result-codes"].codes.includes(code))
      .map(({ operationId }) => operationId),
  }));
}

const events = (contract: OpenApiDocument): Row[] =>
  Object.entries(contract.components["x-triggered-events"]).map(([eventType, entry]) => ({
    eventType,
    meaning: entry.meaning,
    advice: entry.advice,
    receiver: entry.receiver,
    certainty: entry.certainty ?? "documented",
    schema: eventFile(eventType),
    ...sourceCells(entry.source),
  }));

function operationRow(contract: OpenApiDocument, { path, method, operation }: Listed): Row {
  const { operationId, "x-noticed-by": noticed, "x-triggered-events": triggered } = operation;
  const { "x-prerequisites": prerequisites, "x-noticed-by": statements } = contract.components;
  const noticedBy = (person: keyof typeof noticed) => stated(statementOf(statements, noticed[person]));
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    tag: operation.tags[0] ?? null,
    description: operation.description.trim(),
    consequence: operation["x-consequence"],
    availability: operation["x-availability"] ?? null,
    needsGuid: isSecured(contract, operation),
    logMethod: operation["x-log-method"],
    parameters: parametersOf(contract, operation, true).map(({ name }) => name),
    request: operation.requestBody ? bodyFile(operationId, "request") : null,
    response: bodyFile(operationId, "response"),
    prerequisites: operation["x-prerequisites"].map((name) => stated(statementOf(prerequisites, name))),
    inspectorNotices: noticedBy("inspector"),
    agentNotices: noticedBy("agent"),
    customerNotices: noticedBy("customer"),
    events: [...triggered.events, ...(triggered.others ?? [])].map(({ event }) => event),
    eventList: triggered.list,
    resultCodes: operation["x-result-codes"].codes,
    resultCodeList: operation["x-result-codes"].list,
    longPollSeconds: operation["x-long-poll"] ?? null,
    ...sourceCells(operation["x-source"]),
    sourceCertainty: operation["x-source"].certainty,
  };
}

const parameters = (contract: OpenApiDocument, { operation }: Listed): Row[] =>
  parametersOf(contract, operation, true).map((parameter) => {
    const schema = resolved(contract, parameter.schema);
    const [minimum = null, maximum = null] = schema["x-range"] ?? [];
    const values = namedValues(contract, schema);
    return {
      operationId: operation.operationId,
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      description: parameter.description.trim(),
      tenant: parameter["x-tenant"] ?? null,
      minimum,
      maximum,
      pattern: schema.pattern ?? null,
      minLength: schema.minLength ?? null,
      maxLength: schema.maxLength ?? null,
      values: values.length > 0 ? values.map(({ value }) => String(value)) : null,
      valueNames: values.length > 0 ? values.map(({ name }) => name) : null,
      example: parameter.example ?? null,
    };
  });

function triggeredEvents({ operation: { operationId, "x-triggered-events": triggered } }: Listed): Row[] {
  const row = (entry: TriggeredEventEntry, isListed: boolean): Row => ({
    operationId,
    event: entry.event,
    isListed,
    receiver: entry.receiver ?? null,
    inferredReceiver: entry.inferredReceiver ?? null,
    certainty: entry.certainty ?? "documented",
  });
  return [
    ...triggered.events.map((entry) => row(entry, true)),
    ...(triggered.others ?? []).map((entry) => row(entry, false)),
  ];
}

const sourceCells = ({ page, id, edition, published }: Partial<Source> = {}): Row => ({
  page: page ?? null,
  pageId: id ?? null,
  pageEdition: edition ?? null,
  published: published ?? null,
});
