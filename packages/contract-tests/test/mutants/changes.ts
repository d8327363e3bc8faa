import type { OperationId } from "@qualitycontrol/contract/operations";
import { type Answer, calls, type Incoming, isAt, type Mutant } from "./mutant.ts";

type Json = Record<string, unknown>;

/** The cases of an operation whose expected response is success. */
export const successOf = (operationId: OperationId) => `^${operationId} (returns 0|accepts) `;

/** Changes the success response of an operation. */
export const success = (
  operationId: OperationId,
  change: (answer: Answer) => ReturnType<NonNullable<Mutant["answer"]>>,
): Pick<Mutant, "answer"> => ({
  answer: (answer, request) =>
    calls(operationId, request) && answer.status === 200 && retcodeOf(answer) === "0" ? change(answer) : answer,
});

/** Changes the members of the success response of an operation. */
export const body = (operationId: OperationId, change: (body: Json) => unknown): Pick<Mutant, "answer"> =>
  success(operationId, (answer) => withBody(answer, change(json(answer))));

/** Changes each response of an operation with this result code. */
export const failure = (
  operationId: OperationId,
  retcode: string,
  change: (answer: Answer) => ReturnType<NonNullable<Mutant["answer"]>>,
): Pick<Mutant, "answer"> => ({
  answer: (answer, request) => (calls(operationId, request) && retcodeOf(answer) === retcode ? change(answer) : answer),
});

/** Changes the members of each response of an operation with this result code. */
export const code = (operationId: OperationId, retcode: string, change: (body: Json) => Json): Pick<Mutant, "answer"> =>
  failure(operationId, retcode, (answer) => withBody(answer, change(json(answer))));

/** Whether a request of an operation chooses a response. */
export const asked = (operationId: OperationId, request: Incoming): boolean =>
  calls(operationId, request) && request.headers["prefer"] !== undefined;

/** Changes an event of a type. */
export const event = (eventType: string, change: (event: Json) => unknown): Pick<Mutant, "answer"> =>
  body("pollEvents", (answer) => {
    const { event } = answer as { event?: Json };
    return event?.["eventType"] === eventType ? { ...answer, event: change(event) } : answer;
  });

/** Changes the requests at the path of an operation. */
export const lax = (
  operationId: OperationId,
  change: (request: Incoming) => Partial<Incoming>,
): Pick<Mutant, "request"> => ({
  request: (request) => (isAt(operationId, request) ? { ...request, ...change(request) } : request),
});

/** Changes each segment of an operation's path. */
export const reading = (
  operationId: OperationId,
  read: (part: string, isLast: boolean) => string,
): Pick<Mutant, "request"> =>
  lax(operationId, ({ target }) => {
    const [path = "", ...query] = target.split("?");
    const parts = path
      .split("/")
      .map((part, at, { length }) => encodeURIComponent(read(decodeURIComponent(part), at === length - 1)));
    return { target: [parts.join("/"), ...query].join("?") };
  });

/** Changes the time (-2) or the reason (-1) in the path of `forceRest`. */
export const restOf = (at: number, wrong: string, right: string): Pick<Mutant, "request"> =>
  lax("forceRest", ({ target }) => {
    const parts = target.split("/");
    return { target: parts.at(at) === wrong ? parts.with(at, right).join("/") : target };
  });

/** Changes the query of an operation. */
export const readingQuery = (operationId: OperationId, read: (query: string) => string): Pick<Mutant, "request"> =>
  lax(operationId, ({ target }) => {
    const [path, query = ""] = target.split("?");
    return { target: `${path}?${read(query)}` };
  });

/** Refuses a request that the mock would accept. */
export const refusing = (operationId: OperationId, when: (request: Incoming) => boolean): Pick<Mutant, "answer"> => ({
  answer: (answer, request) => (calls(operationId, request) && when(request) ? { ...answer, status: 400 } : answer),
});

export const json = ({ body }: Answer): Json => JSON.parse(body.toString());

export const withBody = (answer: Answer, value: unknown): Answer => ({
  ...answer,
  body: Buffer.from(JSON.stringify(value)),
});

export const withHeaders = (answer: Answer, headers: Record<string, string>): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

function retcodeOf(answer: Answer): unknown {
  try {
    return json(answer)["retcode"];
  } catch {
    return undefined;
  }
}
