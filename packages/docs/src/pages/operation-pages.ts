import {
  component,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ParameterObject,
  responseOf,
} from "@qualitycontrol/tooling/bundle/document";
import { placeholdersOf } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { blocks, code, firstSentence, table } from "../markdown.ts";
import { answerMembers, memberRows, members } from "../members.ts";
import { operationParts } from "../operation.ts";
import type { Page, Part } from "../page.ts";
import { samplesOf } from "../samples.ts";

/**
 * A page for each operation of a contract.
 *
 * @param edition of the contract, for the samples; the newest by default
 */
export const operationPages = (contract: OpenApiDocument, edition?: string): Page[] =>
  operationsOf(contract).map(({ path, method, operation }) =>
    operationPage(contract, `**${method.toUpperCase()}** ${code(path)}`, operation, edition),
  );

function operationPage(
  contract: OpenApiDocument,
  request: string,
  operation: OperationObject,
  edition: string | undefined,
): Page {
  const [description, before, ...facts] = operationParts(contract, operation);
  const samples = {
    heading: "Send it",
    text: "",
    samples: samplesOf(operation.operationId, edition),
    placeholders: placeholdersOf(contract),
    isAside: true,
  };
  return {
    path: `operations/${operation.operationId}`,
    title: operation.summary,
    summary: firstSentence(operation.description),
    parts: [
      { text: blocks(request, description?.text) },
      ...(before ? [before] : []),
      ...parameters(contract, operation),
      ...body(contract, operation),
      samples,
      responses(contract, operation),
      answer(contract, operation),
      ...facts,
    ],
  };
}

function parameters(contract: OpenApiDocument, { parameters: refs = [] }: OperationObject): Part[] {
  if (refs.length === 0) return [];
  const row = ({ name, in: place, required = false, description }: ParameterObject) => [
    code(name),
    required ? place : `${place}, optional`,
    description,
  ];
  const rows = refs.map((ref) => row(component(contract, "parameters", ref)));
  return [{ heading: "Parameters", text: table(["Name", "In", "Description"], rows) }];
}

function body(contract: OpenApiDocument, { requestBody }: OperationObject): Part[] {
  if (requestBody === undefined) return [];
  const { description = "", content } = component(contract, "requestBodies", requestBody);
  const { schema } = content["application/json"];
  const { description: ofSchema = "" } = component(contract, "schemas", schema);
  const text = blocks(
    ofSchema.startsWith(description) ? undefined : description,
    ofSchema,
    table(["Name", "Required", "Description"], memberRows(members(contract, schema, false))),
  );
  return [{ heading: "Body", text }];
}

/** The members of a successful response. */
function answer(contract: OpenApiDocument, operation: OperationObject): Part {
  const { schema } = responseOf(contract, operation).content["application/json"];
  return {
    heading: "Response",
    text: table(["Name", "Always present", "Description"], memberRows(answerMembers(contract, schema))),
  };
}

/** The contract's examples of responses, by the names under which the mock returns them. */
function responses(contract: OpenApiDocument, operation: OperationObject): Part {
  const { description, content } = responseOf(contract, operation);
  const samples = Object.entries(content["application/json"].examples).map(([label, ref]) => {
    const { summary, value } = component(contract, "examples", ref);
    return { language: "json", label, note: summary, source: JSON.stringify(value, null, 2) };
  });
  return { heading: "Example responses", text: description, samples, isAside: true };
}
