import { Agent, createServer, request as httpRequest, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { readGuid } from "@qualitycontrol/wire/guid";

/** A request to the mock. */
export interface Incoming {
  method: string;
  target: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A response of the mock. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What a mutant does instead of responding. */
export type Mischief = (response: ServerResponse) => void;

/** The server behind a mutant. */
export interface Upstream {
  url: string;
  /** The rule by which the simulator decided the last request. The mock has none. */
  lastRule?: () => string | undefined;
  /** The Guid of a session. With it the upstream does not identify itself, so that it is tested as a gateway. */
  guid?: string;
}

/** What a mutant knows in addition to a request and its correct response. */
export interface Known {
  /** The correct response to the previous request. */
  previous: Answer | undefined;
  /** The rule by which the simulator decided the request. */
  rule: string | undefined;
  /** The agent to whom the simulator issued a Guid. */
  ownerOf(guid: string | undefined): string | undefined;
  /** The number of previous requests. */
  count: number;
}

/** A gateway that breaks the contract in one way: the mock or simulator with a small change of requests or responses. */
export interface Mutant {
  name: string;
  /** The server behind it. Default: the mock. `gateway`: a simulator that does not identify itself. */
  before?: "mock" | "simulator" | "gateway";
  /** Whether the run passes with findings: at a gateway, drift is only reported. */
  isOpen?: true;
  /** Matches the names of exactly the cases that must fail. */
  fails: RegExp;
  request?: (request: Incoming) => Incoming;
  answer?: (answer: Answer, request: Incoming, known: Known) => Answer | Mischief;
}

/** Whether a request has the path of an operation, whatever its method. */
export function isAt(operationId: OperationId, { target }: Incoming): boolean {
  const { path } = operations[operationId];
  return new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]*")}$`).test(target.split("?")[0] ?? "");
}

/** Whether a request calls an operation. */
export const calls = (operationId: OperationId, request: Incoming): boolean =>
  isAt(operationId, request) && request.method === operations[operationId].method;

const agent = new Agent({ keepAlive: true });

/** A cache of the mock's responses, by request: the mock has no state. */
const remembered = new Map<string, Answer>();

async function askMock(url: string, request: Incoming): Promise<Answer> {
  const { method, target, headers, body } = request;
  const { host: _, ...others } = headers;
  const key = JSON.stringify([method, target, others, body]);
  const answer = remembered.get(key) ?? (await ask(url, request));
  remembered.set(key, answer);
  return answer;
}

function ask(url: string, { method, target, headers, body }: Incoming): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    // Not `fetch`, which cannot send a body with GET.
    const sent = httpRequest(url + target, { method, headers, agent }, async (response) => {
      const { statusCode: status = 0, headers } = response;
      const own = Object.entries(headers).filter(([name]) => !/^(date|connection|keep-alive|transfer-)/.test(name));
      const lengthless = own.filter(([name]) => name !== "content-length") as [string, string][];
      resolve({ status, headers: Object.fromEntries(lengthless), body: await buffer(response) });
    });
    sent.on("error", reject).end(body === "" ? undefined : body);
  });
}

/** Serves a mutant in front of a mock or simulator. */
export async function serve(
  { url, lastRule, guid: gatewayGuid }: Upstream,
  { request: change, answer: mutate }: Partial<Mutant> = {},
): Promise<Listening> {
  let previous: Answer | undefined;
  let count = 0;
  const owners = new Map<string, string>();
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming) body += chunk;
    const headers = incoming.headers as Record<string, string>;
    const asked = { method: incoming.method ?? "", target: incoming.url ?? "", headers, body };
    const changed = change ? change(asked) : asked;
    const length = changed.body === "" ? {} : { "content-length": String(Buffer.byteLength(changed.body)) };
    const { "content-length": _, ...others } = changed.headers;
    const right = await (lastRule ? ask : askMock)(url, { ...changed, headers: { ...others, ...length } });
    const guid = readGuid(right.headers[newGuidHeader.toLowerCase()]);
    if (guid !== undefined) owners.set(guid, senderOf(asked));
    const known = { previous, rule: lastRule?.(), ownerOf: (guid = "") => owners.get(guid), count: count++ };
    const answer = mutate ? mutate(right, asked, known) : right;
    previous = right;
    if (typeof answer === "function") return answer(response);
    const { [simulatorHeader]: identity, ...unidentified } = answer.headers;
    response.writeHead(answer.status, gatewayGuid === undefined ? answer.headers : unidentified).end(answer.body);
  });
  return listen(server, "127.0.0.1", 0);
}

/** The first agent in the path of a request. */
export const senderOf = ({ target }: Pick<Incoming, "target">): string => /\/(\d+)(\/|$)/.exec(target)?.[1] ?? "";
