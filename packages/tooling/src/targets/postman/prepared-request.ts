import { simulatorDefaults } from "@qualitycontrol/core/defaults";
import {
  isSecured,
  type Method,
  nameOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ParameterObject,
  type ReferenceObject,
  type SchemaObject,
} from "../../bundle/document.ts";
import { exampleBody, inspectorOf } from "../conformance/request.ts";
import { bodyOf, INSPECTOR, namesAgent, parametersOf, targetOf } from "../typescript/call-arguments.ts";

/** A parameter with the value that a user sends: an example, or a variable such as `{{workNo}}`. */
export interface PreparedParameter extends ParameterObject {
  value: string;
  /** Whether nothing is known of its values, so that it is not sent unless a user switches it on. */
  unrecorded: boolean;
}

/** The request of an operation with variables for what a user changes. */
export interface PreparedRequest {
  operation: OperationObject;
  method: Method;
  path: string;
  parameters: PreparedParameter[];
  /** The query with its question mark; empty if no parameter of it is sent. */
  search: string;
  secured: boolean;
  /** The JSON of the body. */
  body?: string;
  /** The names of the path parameters that say whom the operation concerns: those of agents and calls, or else the sender. */
  target: string[];
}

/** The variables of agents, calls and the sign-in, with the values of the contract's examples. */
export function variablesOf(contract: OpenApiDocument): Record<string, string> {
  const all = operationsOf(contract).flatMap(({ operation }) => parametersOf(contract, operation));
  const exampleOf = (concerns: (schema: ReferenceObject) => boolean): string => {
    const example = all.find(({ schema }) => concerns(schema))?.example;
    if (example === undefined) throw new Error("No parameter that names an agent or a call has an example.");
    return example;
  };
  return {
    [INSPECTOR]: inspectorOf(contract),
    workNo: exampleOf(namesAgent),
    callId: exampleOf(namesCall),
    phonenum: samplePhone(contract),
  };
}

/** The phone of the first sign-in that the contract has an example of. */
function samplePhone(contract: OpenApiDocument): string {
  const bodies = operationsOf(contract).map(({ operation }) => exampleBody(contract, operation));
  const phone = bodies.find((body) => body && Object.hasOwn(body, PHONE))?.[PHONE];
  if (typeof phone !== "string") throw new Error(`No body has an example with ${PHONE}.`);
  return phone;
}

/** The member of a sign-in that has the phone of the inspector. */
const PHONE = "phonenum";

/** The address of the simulator, which is the default of every collection. */
export const simulator = { scheme: "http", host: simulatorDefaults.host, port: String(simulatorDefaults.port) };

const namesAgents = ({ $ref }: ReferenceObject): boolean => nameOf($ref).endsWith("AgentIds");
const namesCall = ({ $ref }: ReferenceObject): boolean => nameOf($ref) === "CallId";

/** The request of each operation of a document, in its order. */
export const preparedRequests = (contract: OpenApiDocument): PreparedRequest[] =>
  operationsOf(contract).map(({ path, method, operation }) => {
    const parameters = parametersOf(contract, operation, true).map((it) => prepared(it));
    const body = preparedBody(contract, operation);
    return {
      operation,
      method,
      path,
      parameters,
      search: searchOf(parameters),
      secured: isSecured(contract, operation),
      ...(body !== undefined && { body }),
      target: targetOf(parameters.filter((it) => it.in === "path")),
    };
  });

function searchOf(parameters: PreparedParameter[]): string {
  const sent = parameters.filter((it) => it.in === "query" && !it.unrecorded);
  return sent.map(({ name, value }, index) => `${index === 0 ? "?" : "&"}${name}=${value}`).join("");
}

function prepared(parameter: ParameterObject): PreparedParameter {
  const { schema } = parameter;
  const value =
    parameter.name === INSPECTOR
      ? `{{${INSPECTOR}}}`
      : namesAgent(schema) || namesAgents(schema)
        ? "{{workNo}}"
        : namesCall(schema)
          ? "{{callId}}"
          : (parameter.example ?? "");
  return { ...parameter, value, unrecorded: nameOf(schema.$ref) === "Unrecorded" };
}

/** The example of a body, with variables for a password, a phone and an agent. */
function preparedBody(contract: OpenApiDocument, operation: OperationObject): string | undefined {
  const body = bodyOf(contract, operation);
  if (body === undefined) return undefined;
  const { properties = {} } = body.schema;
  const members = Object.entries(exampleBody(contract, operation) ?? {});
  return JSON.stringify(
    Object.fromEntries(members.map(([name, value]) => [name, variableFor(name, properties[name]) ?? value])),
    null,
    2,
  );
}

function variableFor(name: string, schema: SchemaObject = {}): string | undefined {
  if (schema["format"] === "password" || name === PHONE) return `{{${name}}}`;
  return namesAgent(schema) ? "{{workNo}}" : undefined;
}
