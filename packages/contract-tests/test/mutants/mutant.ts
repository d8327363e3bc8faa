import { Agent, createServer, request as httpRequest, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { type Listening, listen } from "@qualitycontrol/mock/listen";

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

/** A gateway that breaks the contract in one way: a small change of a request, or of an answer, before the mock. */
export interface Mutant {
  name: string;
  /** The names of the cases that must fail, and no other may. */
  fails: RegExp;
  request?: (request: Incoming) => Incoming;
  answer?: (answer: Answer, request: Incoming, previous: Answer | undefined) => Answer | Mischief;
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
const known = new Map<string, Answer>();

async function ask(mock: string, { method, target, headers, body }: Incoming): Promise<Answer> {
  const { host: _, ...others } = headers;
  const key = JSON.stringify([method, target, others, body]);
  const answer = known.get(key);
  if (answer) return answer;
  const fresh = await new Promise<Answer>((resolve, reject) => {
    // Not fetch, which sends no body with GET.
    const sent = httpRequest(mock + target, { method, headers, agent }, async (response) => {
      const { statusCode: status = 0, headers } = response;
      const own = Object.entries(headers).filter(([name]) => !/^(date|connection|keep-alive|transfer-)/.test(name));
      const lengthless = own.filter(([name]) => name !== "content-length") as [string, string][];
      resolve({ status, headers: Object.fromEntries(lengthless), body: await buffer(response) });
    });
    sent.on("error", reject).end(body === "" ? undefined : body);
  });
  known.set(key, fresh);
  return fresh;
}

/** Serves a mutant before a mock. Without a change it is the mock itself. */
export async function serve(
  mock: string,
  { request: change, answer: spoil }: Partial<Mutant> = {},
): Promise<Listening> {
  let previous: Answer | undefined;
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming) body += chunk;
    const headers = incoming.headers as Record<string, string>;
    const asked = { method: incoming.method ?? "", target: incoming.url ?? "", headers, body };
    const changed = change ? change(asked) : asked;
    const length = changed.body === "" ? {} : { "content-length": String(Buffer.byteLength(changed.body)) };
    const { "content-length": _, ...others } = changed.headers;
    const right = await ask(mock, { ...changed, headers: { ...others, ...length } });
    const answer = spoil ? spoil(right, asked, previous) : right;
    previous = right;
    if (typeof answer === "function") return answer(response);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  return listen(server, "127.0.0.1", 0);
}
