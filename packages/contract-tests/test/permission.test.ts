import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { expect, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { interpretationsOf, type Outgoing } from "../src/permission/outgoing.ts";
import { planned } from "../src/permission/plan.ts";
import { readOnly } from "../src/permission/read.ts";
import { makePlan } from "../src/plan.ts";

const contract = await loadContract();
const origin = "https://gateway.example:8043";
const fill = ({ path }: { path: string }) => path.replace("{agentid}", "31001").replace(/\{\w+\}/g, "42001");
const at = (target: string, change: Partial<Outgoing> = {}): Outgoing => ({
  method: "GET",
  url: new URL(origin + target),
  guid: "valid",
  headerNames: ["accept", "guid"],
  body: "",
  ...change,
});
const harmless = fill(operations.queryAgentInfoByWorkNo);

test("read permits read-only requests", () => {
  const permission = readOnly(contract, origin, "");
  expect(permission(at(harmless))).toBeUndefined();
  expect(permission(at(harmless, { method: "OPTIONS", body: "{}" }))).toBeUndefined();
});

test.each<[Outgoing, string]>([
  [at(harmless, { url: new URL(harmless, "https://elsewhere.example") }), "a server other than"],
  [at(harmless, { url: new URL(harmless, origin.replace("8043", "8044")) }), "a server other than"],
  [at(harmless, { url: new URL(harmless, origin.replace("https", "http")) }), "a server other than"],
  [at(harmless, { url: new URL(harmless, origin.replace("//", "//user:word@")) }), "a server other than"],
  [at(harmless, { headerNames: ["x-http-method-override"] }), "header"],
  [at(harmless, { headerNames: ["cookie"] }), "header"],
  [at(`${harmless}?_method=DELETE`), "undeclared parameter"],
  [at(`${fill(operations.requestSwitchInsertWhisperAgent)}?switchtype=1&switchtype=2`), "repeats a parameter"],
  [at(`${harmless}/`), "more than one way"],
  [at(harmless.replace("42001", "42001%2F..%2Fx")), "more than one way"],
  [at(harmless.replace("42001", "42001;x")), "more than one way"],
  [at(harmless.replace("42001", "4%00")), "more than one way"],
  [at(harmless.replace("42001", "%zz")), "more than one way"],
  [at("/agentgateway/elsewhere"), "not a path of the contract"],
  [at(harmless, { method: "DELETE" }), "method"],
  [at(harmless, { body: '{"a":1}' }), "body"],
  ...Object.values(operations)
    .filter(({ consequence }) => consequence !== "none")
    .flatMap((operation): [Outgoing, string][] =>
      ["GET", "OPTIONS", operation.method].map((method) => [at(fill(operation), { method }), "could be taken for"]),
    ),
])("read refuses %o: %s", (request, reason) => {
  expect(readOnly(contract, origin, "")(request)).toContain(reason);
});

test("with a path prefix, refuses paths outside of it", () => {
  const permission = readOnly(contract, origin, "/tenant");
  expect(permission(at(`/tenant${harmless}`))).toBeUndefined();
  expect(permission(at(harmless))).toContain("leaves /tenant");
  expect(permission(at(`/tenant/..${harmless}`))).toContain("leaves /tenant");
});

const subjects = { inspector: "31001", agents: ["42001"], calls: [] };
const plan = makePlan(contract, deriveCases(contract, subjects), { url: new URL(origin), subjects, minutes: 1 });
const forceBusy = at(fill(operations.forceBusy), { method: operations.forceBusy.method });

test("permits a planned request as often as the plan contains it", async () => {
  const [request] = plan.requests.filter(({ name }) => name === "forceBusy returns 0 Success");
  const twice = { ...plan, requests: request ? [request, request] : [] };
  const permission = planned(contract, twice, origin, "", async () => []);
  // Only sent requests count.
  expect(permission(forceBusy) ?? permission(forceBusy) ?? permission(forceBusy)).toBeUndefined();
  expect(await permission.finalCheck?.(forceBusy)).toBeUndefined();
  expect(await permission.finalCheck?.(forceBusy)).toBeUndefined();
  expect(permission(forceBusy)).toContain("as often as the plan contains it");
});

test("of a plan with unsupported methods, permits only OPTIONS", () => {
  const [sample] = plan.requests.filter(({ name }) => name === "forceBusy returns 0 Success");
  const methods = ["OPTIONS", "GET", "PUT", "DELETE", "PATCH", "HEAD", "POST"];
  const requests = sample ? methods.map((method) => ({ ...sample, method })) : [];
  const permission = planned(contract, { ...plan, requests }, origin, "", async () => []);
  const left = methods.filter((method) => permission({ ...forceBusy, method }) === undefined);
  expect(left).toEqual(["OPTIONS", "POST"]);
  const paths = plan.requests.map(({ method, target }) => [method, target] as const);
  const wrong = paths.filter(
    ([method, target]) =>
      method !== "OPTIONS" &&
      !interpretationsOf(contract, new URL(target, origin), "").some(({ operation }) => operation.method === method),
  );
  expect(wrong).toEqual([]);
});

test("refuses a request if the plan expires during its look-up", async () => {
  const cut = at(fill(operations.intercept), { method: operations.intercept.method });
  let now = Date.parse(plan.expires) - 1;
  const clock = vi.spyOn(Date, "now").mockImplementation(() => now);
  const slow = async () => {
    now += 1;
    return [];
  };
  const permission = planned(contract, plan, origin, "", slow);
  expect(permission(cut)).toBeUndefined();
  expect(await permission.finalCheck?.(cut)).toContain("expired");
  clock.mockRestore();
});

test.each([
  [at(fill(operations.forceBusy).replace("42001", "42002"), { method: "POST" }), "42002"],
  [at(fill(operations.forceBusy).replace("42001", "042001"), { method: "POST" }), "042001"],
  [at(fill(operations.forceBusy).replace("31001", "31002"), { method: "POST" }), "31002"],
  [at(`${fill(operations.requestWhisperAgent)}?whisperagentid=42002`, { method: "POST" }), "42002"],
  [at(`${fill(operations.beginMonitor)}?agents=42001%3B42002`, { method: "POST" }), "42002"],
  [at(`${fill(operations.beginMonitor)}?agents=42001,42002`, { method: "POST" }), "42001,42002"],
  [at(fill(operations.adjustSkill), { method: "POST", body: '{"workNo":"42002"}' }), "42002"],
  [at(fill(operations.adjustSkill), { method: "POST", body: '{"workNo":42002}' }), "42002"],
])("refuses a request that names another agent, even if the plan contains it: %o", (request, stranger) => {
  const { method, url, body } = request;
  const { requests: _, ...rest } = plan;
  const [sample] = plan.requests;
  const requests = sample
    ? [{ ...sample, method, target: url.pathname + url.search, body, guid: "valid" as const }]
    : [];
  const reason = planned(contract, { ...rest, requests }, origin, "", async () => [], true)(request);
  expect(reason).toBe(`names "${stranger}", who is not a test agent`);
});
