import { Agent, request as httpRequest } from "node:http";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import type { HttpResponse } from "@qualitycontrol/core/http-response";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { createPrismServer } from "../src/http-server.ts";
import { loadPrismContract } from "../src/loaded-contract.ts";

/** A request with both responses of Prism: given all operations, and given only the one that the request calls. */
export interface Compared {
  request: string;
  all: HttpResponse;
  one: HttpResponse;
}

/** A server that passes each request to Prism both ways. */
export async function serveBoth(edition?: string): Promise<Listening & { contract: Contract; compared: Compared[] }> {
  const { contract, operations, ask } = await loadPrismContract(edition);
  const compared: Compared[] = [];
  const front = createPrismServer({
    operations,
    async ask(request, preference, operation, { method, target, headers, body }) {
      const all = await ask(structuredClone(request), preference);
      const one = await ask(structuredClone(request), preference, operation);
      compared.push({ request: `${method} ${target} ${JSON.stringify(headers)} ${body}`, all, one });
      return one;
    },
    identity: {},
    page: { status: 200, headers: {} },
  });
  return { ...(await listen(front, "127.0.0.1", 0)), contract, compared };
}

interface Sent {
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: string;
}

const agent = new Agent({ keepAlive: true });

/** Sends a request and waits for the end of the response. */
export function send(url: string, { method, target, headers, body }: Sent): Promise<void> {
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { method, path: target, headers: { ...headers, ...length }, agent };
    httpRequest(url, options, (response) => response.on("end", resolve).on("error", reject).resume())
      .on("error", reject)
      .end(body);
  });
}

const json = { "content-type": "application/json" };
const signedIn = { guid: "any.AgentGateway1", ...json };

/** A few requests of an operation: a valid one, and one with each part invalid. */
export function fewOf(contract: Contract, operation: Operation): Sent[] {
  const { method, path, query, body } = partsOf(contract, operation);
  const [scenario = ""] = Object.keys(operation.scenarios).slice(-1);
  const valid = { method, target: path + query, headers: signedIn, ...body };
  return [
    valid,
    { ...valid, headers: json },
    { ...valid, headers: { ...signedIn, prefer: `example=${scenario}` } },
    { ...valid, target: `${path.replaceAll(/\d+/g, "x")}${query}` },
    { ...valid, target: path },
    { ...valid, body: '{"unknown":[' },
    { ...valid, body: "[1]" },
    { ...valid, method: "PATCH" },
  ];
}

/** Every scenario of an operation, and every combination of valid and invalid parts of its request. */
export function allOf(contract: Contract, operation: Operation): Sent[] {
  const { method, path, query, body } = partsOf(contract, operation);
  const targets = [
    path + query,
    path,
    `${path}${query.replaceAll(/=[^&]*/g, "=%20x")}`,
    `${path}${query}${query === "" ? "?" : "&"}unknown=1`,
    `${path.replaceAll(/\d+/g, "x,y")}${query}`,
    `${path}/${query}`,
  ];
  const headers: Record<string, string>[] = [
    signedIn,
    json,
    { ...signedIn, accept: "text/html" },
    { ...signedIn, "content-type": "text/plain" },
    { ...signedIn, prefer: "code=404" },
  ];
  const bodies = [body, {}, { body: "{}" }, { body: '{"status":[]}' }, { body: "[1]" }];
  const preferred = Object.entries(operation.scenarios).flatMap(([name, code]) => [`example=${name}`, `code=${code}`]);
  return [
    ...preferred.map((prefer) => ({ method, target: path + query, headers: { ...signedIn, prefer }, ...body })),
    ...targets.flatMap((target) =>
      headers.flatMap((headers) => bodies.map((body) => ({ method, target, headers, ...body }))),
    ),
    ...["PATCH", "GET", "DELETE", "PUT", "POST"].map((method) => ({ method, target: path + query, headers: signedIn })),
  ];
}

/** The parts of a valid request of an operation. */
function partsOf({ document }: Contract, { operationId, method, path, parameters, hasBody }: Operation) {
  const filled = parameters.reduce((text, { name, example }) => text.replace(`{${name}}`, example), path);
  const query = parameters.filter((parameter) => parameter.in === "query");
  const search = query.map(({ name, example }) => `${name}=${encodeURIComponent(example)}`).join("&");
  const body = hasBody ? { body: JSON.stringify(bodyOf(document, operationId)) } : {};
  return { method, path: filled, query: search === "" ? "" : `?${search}`, body };
}

function bodyOf({ paths, components }: Contract["document"], operationId: string): unknown {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const { requestBody } = operations.find((operation) => operation.operationId === operationId) ?? {};
  const content = components.requestBodies[nameOf(requestBody?.$ref)]?.content?.["application/json"];
  const [example] = Object.values(content?.examples ?? {});
  return components.examples[nameOf(example?.$ref)]?.value;
}

const nameOf = ($ref = ""): string => $ref.slice($ref.lastIndexOf("/") + 1);
