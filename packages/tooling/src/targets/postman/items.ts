import { component, type OpenApiDocument, type OperationObject, responseOf } from "../../bundle/document.ts";
import { describeOperation } from "../tools/describe-operation.ts";
import { guidHeader } from "../typescript/facts.ts";
import type { PreparedParameter, PreparedRequest } from "./prepared-request.ts";

/** The folders of the docs, with the requests of each: groups of tags, and their tags. Folders without a request are left out. */
export function folders(contract: OpenApiDocument, requests: readonly PreparedRequest[]) {
  const ofTag = (tag: string) => requests.filter(({ operation }) => operation.tags[0] === tag);
  const filled = <T extends { item: unknown[] }>(all: T[]) => all.filter(({ item }) => item.length > 0);
  return filled(
    contract["x-tagGroups"].map((group) => ({
      name: group.name,
      item: filled(
        group.tags.map((name) => ({
          name,
          description: contract.tags.find((tag) => tag.name === name)?.description ?? "",
          item: ofTag(name).map((it) => item(contract, it)),
        })),
      ),
    })),
  );
}

function item(contract: OpenApiDocument, prepared: PreparedRequest) {
  const { operation } = prepared;
  return {
    id: operation.operationId,
    name: operation.summary,
    // A redirect could send a request to another address than the one that was checked.
    protocolProfileBehavior: { followRedirects: false },
    request: { ...request(contract, prepared), description: describeOperation(contract, operation) },
    response: savedExamples(contract, prepared),
  };
}

function request(contract: OpenApiDocument, prepared: PreparedRequest, described = true) {
  const { method, secured, body } = prepared;
  return {
    method: method.toUpperCase(),
    header: [
      ...(secured ? [{ key: guidHeader(contract.components), value: "{{guid}}" }] : []),
      { key: "Content-Type", value: contract["x-content-type"] },
    ],
    ...(body !== undefined && { body: { mode: "raw", raw: body, options: { raw: { language: "json" } } } }),
    url: url(prepared, described),
  };
}

/** The scheme of what changes nothing is a variable of the environment; that of everything else is set by the script that checks it. */
const schemeOf = ({ "x-consequence": consequence }: OperationObject): string =>
  consequence === "none" ? "{{scheme}}" : "{{checkedScheme}}";

function url({ operation, path, parameters, search }: PreparedRequest, described: boolean) {
  const filled = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const query = parameters.filter((it) => it.in === "query");
  const entry = ({ name, value, unrecorded, description }: PreparedParameter) => ({
    key: name,
    value,
    ...(described && { description }),
    ...(unrecorded && { disabled: true }),
  });
  return {
    raw: `${schemeOf(operation)}://{{host}}:{{port}}${filled}${search}`,
    protocol: schemeOf(operation),
    host: ["{{host}}"],
    port: "{{port}}",
    path: filled.slice(1).split("/"),
    ...(query.length > 0 && { query: query.map(entry) }),
    variable: parameters.filter((it) => it.in === "path").map(entry),
  };
}

/** Each example of the response, which are one success or more and each documented code. */
function savedExamples(contract: OpenApiDocument, prepared: PreparedRequest) {
  const { examples } = responseOf(contract, prepared.operation).content["application/json"];
  return Object.values(examples).map((ref) => {
    const { summary, value } = component(contract, "examples", ref);
    return {
      name: summary,
      originalRequest: request(contract, prepared, false),
      status: "OK",
      code: 200,
      _postman_previewlanguage: "json",
      header: [{ key: "Content-Type", value: contract["x-content-type"] }],
      cookie: [],
      body: JSON.stringify(value, null, 2),
    };
  });
}
