import { GatewayFailure } from "@qualitycontrol/client";
import { guidRefusals, rows } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, operationIds, successes } from "./contract-cases.ts";
import { operationAt } from "./operation-at.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

const [old, newer] = [`${sampleGuid}1`, `${sampleGuid}2`];

describe.for(guidRefusals)("a call that is refused with %s because its Guid was replaced meanwhile", (retcode) => {
  /** An inspector whose Guid is replaced when the gateway receives a call; the gateway accepts only one Guid. */
  function inspectorWith(accepted: string, sent: unknown[]) {
    let guid = old;
    return inspectorAt("http://localhost", {
      guid: () => guid,
      fetch: async (url, { headers, method }) => {
        sent.push(headers["Guid"]);
        guid = newer;
        const operation = operationAt(method, new URL(url).pathname);
        const { answer } = successes.find((it) => it.operation === operation) ?? {};
        return Response.json(headers["Guid"] === accepted ? answer : { message: "", retcode });
      },
    });
  }
  const withGuid = operationIds.filter((operation) => !rows[operation].open);
  const cutting = withGuid.filter((operation) => rows[operation].consequence === "call-cut");
  const others = withGuid.filter((operation) => !cutting.includes(operation));

  it.for(others)("%s is sent again, once", async (operation) => {
    const sent: unknown[] = [];
    await call(inspectorWith(newer, sent), operation);
    expect(sent.splice(0)).toEqual([old, newer]);
    const inspector = inspectorWith("none", sent);
    expect(await errorOf(call(inspector, operation))).toMatchObject({ retcode, outcome: "refused" });
    expect(sent.splice(0)).toEqual([old, newer]);
    expect(await errorOf(call(inspector, operation)), "the Guid is the newest").toMatchObject({ retcode });
    expect(sent).toEqual([newer]);
  });

  it.for(cutting)("%s can cut a call and is not sent again", async (operation) => {
    const sent: unknown[] = [];
    const error = (await errorOf(call(inspectorWith(newer, sent), operation))) as GatewayFailure;
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation, retcode, outcome: "refused", code: "guid-replaced" });
    expect(error.message).toMatch(/Guid had just been replaced: .*call again/);
    expect(sent).toEqual([old]);
  });

  it("covers every operation that needs a Guid", () => {
    expect(cutting.length).toBeGreaterThan(4);
    expect(others.length).toBeGreaterThan(15);
  });
});

it("no other refusal or failure makes the client send a call again", async () => {
  const codes = new Set(failures.map(({ retcode }) => retcode).filter((code) => !guidRefusals.includes(code)));
  expect(codes.size).toBeGreaterThan(10);
  for (const answer of [
    ...[...codes].map((retcode) => async () => Response.json({ retcode })),
    async () => new Response("", { status: 401 }),
    () => Promise.reject(new Error("reset")),
  ]) {
    let sent = 0;
    const inspector = inspectorAt("http://localhost", {
      guid: () => `${sampleGuid}${sent}`,
      fetch: () => {
        sent += 1;
        return answer();
      },
    });
    await errorOf(inspector.forceDropCall({ callid: "1" }));
    expect(sent).toBe(1);
  }
});
