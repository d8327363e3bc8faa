import type { CallReport, InspectorOptions } from "@qualitycontrol/client";
import { errorCodes } from "@qualitycontrol/client/error-codes";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { createOpenApiClient } from "@qualitycontrol/client/openapi-fetch";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it, onTestFinished } from "vitest";
import { failures, successes } from "./contract-cases.ts";
import { errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

type Fetch = NonNullable<InspectorOptions["fetch"]>;
const BASE = "http://localhost";
const answerOf = (wanted: string) => successes.find(({ operation }) => operation === wanted)?.answer as object;
const done = answerOf("sayFree");
const [failure] = failures as [(typeof failures)[number]];

/** Collects the reports of an inspector. */
function observed(options: Partial<InspectorOptions> = {}) {
  const reports: CallReport[] = [];
  const inspector = inspectorAt(BASE, { onCall: (report) => reports.push(report), ...options });
  return { reports, inspector };
}
const answering =
  (body: unknown): Fetch =>
  async () =>
    Response.json(body);

describe("onCall reports", () => {
  it("operation, outcome, times and sizes of a success, before the call settles", async () => {
    const body = JSON.stringify(done);
    await using gateway = await startGateway(respondWith(body, 200, { "Content-Type": "application/json" }));
    const reports: CallReport[] = [];
    const inspector = inspectorAt(gateway.url, { onCall: (report) => reports.push(report) });
    const before = Date.now();
    await inspector.adjustSkill({ workNo: 49999, skills: [10, 25] }).then(() => expect(reports).toHaveLength(1));
    const [report] = reports as [CallReport];
    expect(report).toEqual({
      operation: "adjustSkill",
      outcome: "success",
      code: undefined,
      retcode: undefined,
      attempt: 1,
      sentAt: expect.any(Date),
      duration: expect.any(Number),
      responseTime: expect.any(Number),
      httpStatus: 200,
      requestBytes: gateway.requests[0]?.body.length,
      responseBytes: body.length,
    });
    expect(report.sentAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(report.responseTime).toBeGreaterThan(0);
    expect(report.duration).toBeGreaterThanOrEqual(report.responseTime as number);
  });

  it("sizes in bytes, not in characters", async () => {
    const message = "坐席 😀";
    const { reports, inspector } = observed({ fetch: answering({ ...failure.answer, message }) });
    await errorOf(inspector.login({ password: "密码" }));
    expect(reports[0]).toMatchObject({
      requestBytes: Buffer.byteLength(JSON.stringify({ password: "密码" })),
      responseBytes: Buffer.byteLength(JSON.stringify({ ...failure.answer, message })),
    });
  });

  it.for([
    { what: "a refusal", fetch: answering(failure.answer), retcode: failure.retcode, outcome: "refused" },
    { what: "a page", fetch: async () => new Response("<p>", { status: 502 }), outcome: "unknown", httpStatus: 502 },
    { what: "a broken connection", fetch: () => Promise.reject(new Error("reset")), outcome: "unknown" },
    { what: "a timeout", fetch: () => new Promise<Response>(() => {}), timeout: 1, outcome: "unknown" },
    { what: "an invalid argument", args: { nothing: 1 }, outcome: "not-sent" },
    { what: "a missing Guid", guid: "", outcome: "not-sent" },
    {
      what: "a refused connection",
      fetch: () => Promise.reject(Object.assign(new Error(), { code: "ECONNREFUSED", syscall: "connect" })),
      outcome: "not-sent",
    },
  ])("the outcome and code of $what", async ({ args, outcome, retcode, httpStatus, what: _, ...options }) => {
    const { reports, inspector } = observed(options as Partial<InspectorOptions>);
    const error = (await errorOf(inspector.sayFree(args as never))) as { code: string; sentAt?: Date };
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      operation: "sayFree",
      outcome,
      code: error.code,
      retcode,
      sentAt: error.sentAt,
    });
    if (httpStatus) expect(reports[0]).toMatchObject({ httpStatus, responseBytes: 3 });
  });

  it("a call that ends by its signal once, even if a response arrives later", async () => {
    const late = Promise.withResolvers<Response>();
    const controller = new AbortController();
    const { reports, inspector } = observed({ fetch: () => late.promise, guid: () => `${sampleGuid}${Math.random()}` });
    const calling = errorOf(inspector.sayFree({}, { signal: controller.signal }));
    await new Promise(setImmediate);
    controller.abort();
    await calling;
    late.resolve(Response.json({ message: "", retcode: guidRefusals[0] }));
    await new Promise(setImmediate);
    expect(reports).toEqual([
      expect.objectContaining({ code: "aborted", outcome: "unknown", responseTime: undefined }),
    ]);
  });

  it("each attempt of a call that is sent once more", async () => {
    let guid = 0;
    const [refusal] = guidRefusals;
    const fetch: Fetch = async (_, { headers }) =>
      Response.json(headers["Guid"] === "1" ? { message: "", retcode: refusal } : done);
    const { reports, inspector } = observed({ fetch, guid: () => `${++guid}` });
    await inspector.sayFree();
    expect(reports).toMatchObject([
      { attempt: 1, outcome: "refused", retcode: refusal, code: "gateway-refused" },
      { attempt: 2, outcome: "success", retcode: undefined, responseBytes: JSON.stringify(done).length },
    ]);
  });

  it("calls of the drop-in fetches", async () => {
    const { reports, inspector } = observed({ fetch: answering(done) });
    const url = `${BASE}${operations.sayFree.path.replace("{agentid}", inspector.agentId)}`;
    await createGatewayFetch(inspector)(url, { method: "POST" });
    const path = { agentid: inspector.agentId };
    await createOpenApiClient(inspector).POST(operations.sayFree.path, { params: { path } });
    const own: CallReport[] = [];
    const options = { baseUrl: BASE, agentId: inspector.agentId, guid: sampleGuid, fetch: answering(done) };
    await createGatewayFetch({ ...options, onCall: (report) => own.push(report) })(url, { method: "POST" });
    for (const report of [...reports, ...own])
      expect(report).toMatchObject({ operation: "sayFree", outcome: "success" });
    expect([reports.length, own.length]).toEqual([2, 1]);
  });
});

it("no report contains text from outside, so no secret in any spelling", async () => {
  const password = "s3cret!";
  const echo = `${sampleGuid} ${encodeURIComponent(sampleGuid)} ${btoa(sampleGuid)} ${password} ${btoa(password)}`;
  const { reports, inspector } = observed({ fetch: async () => Response.json({ message: echo, retcode: echo }) });
  await errorOf(inspector.login({ password }));
  await errorOf(inspector.sayFree());
  const page = observed({ fetch: async () => new Response(echo, { headers: { "Content-Type": echo } }) });
  await errorOf(page.inspector.login({ password }));
  const broken = observed({ fetch: () => Promise.reject(Object.assign(new Error(echo), { code: echo, name: echo })) });
  await errorOf(broken.inspector.sayFree());
  const all = [...reports, ...page.reports, ...broken.reports];
  expect(all).toHaveLength(4);
  const known = new Set([
    ...Object.keys(operations),
    ...Object.keys(errorCodes),
    ...Object.keys(resultCodes),
    "unknown",
  ]);
  for (const value of all.flatMap(Object.values)) if (typeof value === "string") expect(known).toContain(value);
});

describe("an observer that fails", () => {
  it.for([
    {
      how: "throws",
      onCall: () => {
        throw new Error("from the observer");
      },
    },
    { how: "rejects", onCall: (): unknown => Promise.reject(new Error("from the observer")) },
  ])("does not change the call if it $how", async ({ onCall }) => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on("unhandledRejection", note);
    onTestFinished(() => void process.off("unhandledRejection", note));
    const inspector = inspectorAt(BASE, { onCall: onCall as () => void, fetch: answering(done) });
    expect(await inspector.sayFree()).toEqual(done);
    expect(await errorOf(inspector.sayFree({ nothing: 1 } as never))).toMatchObject({ code: "invalid-argument" });
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  });
});
