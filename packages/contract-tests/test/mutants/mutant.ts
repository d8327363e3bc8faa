import { Agent, createServer, request as httpRequest, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { readGuid } from "@qualitycontrol/wire/guid";

/** A request on its way to the mock. */
export interface Incoming {
  method: string;
  target: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** An answer on its way back. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What a mutant does in place of answering. */
export type Mischief = (response: ServerResponse) => void;

/** What is in place of a gateway, before the mutant changes something. */
export interface Upstream {
  url: string;
  /** The rule by which the simulator decided the last request. The mock has none. */
  lastRule?: () => string | undefined;
  /** The Guid of a session. With it the upstream does not identify itself, so that it is tested as a gateway. */
  guid?: string;
}

/** What a mutant knows besides a request and its right answer. */
export interface Known {
  /** The right answer to the request before. */
  previous: Answer | undefined;
  /** The rule by which the simulator decided the request. */
  rule: string | undefined;
  /** The agent to whom the simulator gave a Guid. */
  ownerOf(guid: string | undefined): string | undefined;
  /** How many requests came before. */
  count: number;
}

/** A gateway that breaks the contract in one way: a small change of a request, or of an answer, before the mock or simulator. */
export interface Mutant {
  name: string;
  /** What it is before; the mock by default. A gateway is a simulator that does not identify itself. */
  before?: "mock" | "simulator" | "gateway";
  /** Whether the run passes with findings: at a gateway, what the contract leaves open is reported only. */
  isOpen?: true;
  /** The names of the cases that must fail, and no other may. */
  fails: RegExp;
  request?: (request: Incoming) => Incoming;
  answer?: (answer: Answer, request: Incoming, known: Known) => Answer | Mischief;
}

/** Whether a request is at the path of an operation, whatever its method. */
export function isAt(operationId: OperationId, { target }: Incoming): boolean {
  const { path } = operations[operationId];
  return new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]*")}$`).test(target.split("?")[0] ?? "");
}

/** Whether a request calls an operation. */
export const calls = (operationId: OperationId, request: Incoming): boolean =>
  isAt(operationId, request) && request.method === operations[operationId].method;

const agent = new Agent({ keepAlive: true });

/** Answers of the mock, by request: it keeps no state, so what it answered once it would answer again. */
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
    // Not fetch, which sends no body with GET.
    const sent = httpRequest(url + target, { method, headers, agent }, async (response) => {
      const { statusCode: status = 0, headers } = response;
      const own = Object.entries(headers).filter(([name]) => !/^(date|connection|keep-alive|transfer-)/.test(name));
      const lengthless = own.filter(([name]) => name !== "content-length") as [string, string][];
      resolve({ status, headers: Object.fromEntries(lengthless), body: await buffer(response) });
    });
    sent.on("error", reject).end(body === "" ? undefined : body);
  });
}

/** Serves a mutant before a mock or simulator. Without a change it is the mock or simulator itself. */
export async function serve(
  { url, lastRule, guid: gatewayGuid }: Upstream,
  { request: change, answer: spoil }: Partial<Mutant> = {},
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
    const answer = spoil ? spoil(right, asked, known) : right;
    previous = right;
    if (typeof answer === "function") return answer(response);
    const { [simulatorHeader]: identity, ...unidentified } = answer.headers;
    response.writeHead(answer.status, gatewayGuid === undefined ? answer.headers : unidentified).end(answer.body);
  });
  return listen(server, "127.0.0.1", 0);
}

/** The agent whom the path of a request names first. */
export const senderOf = ({ target }: Pick<Incoming, "target">): string => /\/(\d+)(\/|$)/.exec(target)?.[1] ?? "";
