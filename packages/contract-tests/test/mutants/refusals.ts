import { gzipSync } from "node:zlib";
import { guidHeader } from "@qualitycontrol/contract/calls";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { withHeaders } from "./changes.ts";
import { type Answer, calls, type Mutant } from "./mutant.ts";

/** A response in place of a refusal. */
export interface Form {
  what: string;
  status: number;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

const success = JSON.stringify({ message: "", retcode: "0", result: {} });
const page = { "content-type": "text/html" };

/** Responses that leave open whether the request was executed. */
const unclear: readonly Form[] = [
  { what: "HTTP 204", status: 204 },
  { what: "an empty 200", status: 200 },
  { what: "a page that says OK", status: 200, body: "<html>OK</html>", headers: page },
  { what: "HTTP 202", status: 202, body: JSON.stringify({ status: "queued" }) },
  { what: "HTTP 500 without a result code", status: 500, body: "<html>Internal Server Error</html>", headers: page },
  { what: "HTTP 503 with JSON that has no result code", status: 503, body: JSON.stringify({ error: "unavailable" }) },
  { what: "a redirect", status: 302, headers: { location: "/login" } },
  { what: "JSON without a result code", status: 200, body: "{}" },
  { what: "JSON that is no object", status: 200, body: "null" },
];

/** Responses that are success, at least to some clients. */
export const successes: readonly Form[] = [
  { what: "success", status: 200, body: success },
  { what: "success after a byte order mark", status: 200, body: `\ufeff${success}` },
  { what: "success as a number", status: 200, body: success.replace('"0"', "0") },
  { what: "success under a 403", status: 403, body: success },
  { what: "compressed success", status: 200, body: gzipSync(success), headers: { "content-encoding": "gzip" } },
  {
    what: "success and then a failure",
    status: 200,
    body: success.replace("{", '{"retcode":"0",').replace('"retcode":"0","result"', '"retcode":"100-006","result"'),
  },
  { what: "a failure and then success", status: 200, body: success.replace("{", '{"retcode":"100-006",') },
];

/** A refusal that the contract does not describe. */
const unlisted: Form = {
  what: "a code that is not listed",
  status: 200,
  body: success.replace('"0"', '"300-002"'),
};

/** Mutants of the mock and the simulator that refuse a request without a Guid in another form. */
export const wrongRefusals: Mutant[] = [
  ...[...unclear, unlisted, ...successes].flatMap((form) => [
    refusing(form, "mock", "forceBusy"),
    refusing(form, "simulator", form === unlisted ? "intercept" : "handShake"),
  ]),
  // A 5xx stops the run at a gateway.
  ...unclear
    .filter(({ status }) => status < 500)
    .map((form) => ({ ...refusingAtGateway(form), isOpen: true as const })),
  { ...refusing(unlisted, "gateway", "queryAllCallInfoByAgentWorkNoEx"), isOpen: true },
  ...successes.map(refusingAtGateway),
];

function refusingAtGateway(form: Form): Mutant {
  return refusing(form, "gateway", "queryAgentInfoByWorkNo");
}

/** A gateway that refuses a request without a Guid in another form. */
export function refusing(form: Form, before: NonNullable<Mutant["before"]>, operationId: OperationId): Mutant {
  return {
    name: `a refusal is ${form.what}: ${operationId} of the ${before}`,
    before,
    fails: RegExp(`^${operationId} refuses no Guid$`),
    answer: (answer, request) =>
      calls(operationId, request) && request.headers[guidHeader.toLowerCase()] === undefined
        ? inForm(answer, form)
        : answer,
  };
}

export const inForm = (answer: Answer, { status, body = "", headers = {} }: Form): Answer => ({
  ...withHeaders(answer, { "content-type": "application/json", ...headers }),
  status,
  body: Buffer.from(body),
});
