import { UnreadableAnswer, WrongShape } from "@qualitycontrol/client";
import { rows } from "@qualitycontrol/contract/calls";
import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { type Mock, startMock } from "@qualitycontrol/mock";
import { startSimulator } from "@qualitycontrol/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failures } from "./contract-cases.ts";
import { clientSamples, readPage, runSample, typeCheckSamples } from "./samples.ts";

import { errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const all = clientSamples();
const modules = all.filter(({ module }) => module);
/** private-ca.test.ts runs the sample that needs a gateway with a private CA. */
const samples = all.filter(({ code, module }) => !module && !code.includes("GATEWAY_CA"));
/** All are type-checked together. */
const checked = true;
const [first] = samples as [(typeof samples)[number]];

describe("the README", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  it("has samples that compile", async () => {
    const hooks = clientSamples("tsx");
    expect(hooks).not.toEqual([]);
    const { status, stdout } = await typeCheckSamples([...all, ...hooks]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });

  it.for(samples)("has a sample at $page:$line that succeeds", async (sample) => {
    // The mock is stateless: samples that sign in run on the simulator.
    const simulator = sample.code.includes("signIn") ? await startSimulator() : undefined;
    const { status, stdout, stderr } = await runSample(sample, simulator?.url ?? mock.url, { modules, checked });
    await simulator?.close();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(simulator ? "Listened, and signed out." : "The agent hears you.");
  });

  it("has modules for the longer tasks", () => {
    expect(modules.map(({ module }) => module)).toEqual([
      "saved-session.ts",
      "sign-out.ts",
      "intercept.ts",
      "tabs.ts",
      "leave-unknown.ts",
      "back-end.ts",
    ]);
  });

  it("begins with ten lines of code", () => {
    expect(first.code.trim().split("\n").filter(Boolean)).toHaveLength(10);
  });

  it("has a first sample that reports a failure", async () => {
    const [failure] = failures as [(typeof failures)[number]];
    await using gateway = await startGateway(respondWith(failure.answer));
    const { stdout, stderr } = await runSample(first, gateway.url, { checked });
    expect({ stdout, stderr }).toEqual({ stdout: "", stderr: expect.stringContaining(failure.retcode) });
  });
});

it("the README's back end responds even if the gateway does not", async () => {
  const [backEnd] = samples.filter(({ code }) => code.includes("backEnd")) as [(typeof samples)[number]];
  await using gateway = await startGateway((request) => request.socket.destroy());
  const { stderr } = await runSample(backEnd, gateway.url, { modules, checked });
  expect(stderr).toContain("the response (HTTP 502) is empty");
  expect(gateway.requests, "sent once").toHaveLength(1);
});

it("lists every operation that can cut a customer's call under Before you touch production", () => {
  const section = readPage("README.md").split("## Before you touch production")[1];
  const named = /can cut a customer's call\*\*:([^.]+)\./.exec(section ?? "")?.[1]?.match(/\w+/g) ?? [];
  const cutting = Object.entries(rows).flatMap(([name, { consequence }]) => (consequence === "call-cut" ? [name] : []));
  expect(named.filter((name) => name in rows).sort()).toEqual(cutting.sort());
});

it("lists every call that no current page lists, and what happens where a gateway does not offer it", async () => {
  const section = readPage("README.md");
  const [, listed = ""] = /calls that no current page lists\*\*:([^.]+)\./.exec(section) ?? [];
  const all: Operation[] = Object.values(operations);
  const unlisted = all.filter(({ availability }) => availability !== undefined).map(({ operationId }) => operationId);
  expect(listed.match(/(?<=`)\w+(?=`)/g)?.toSorted()).toEqual(unlisted.toSorted());
  for (const [body, status] of [
    ["", 404],
    ["", 405],
    [{ error: "Not Found" }, 404],
    ["<html>", 200],
  ] as const) {
    await using gateway = await startGateway(respondWith(body, status));
    const error = await errorOf(inspectorAt(gateway.url).onlineAgentsOnVdn());
    expect(error).toSatisfy((it) => it instanceof UnreadableAnswer || it instanceof WrongShape);
    expect(error).toMatchObject({ httpStatus: status });
  }
});

it("a sample that does not compile is not run", async () => {
  const { status, stdout } = await runSample(
    { code: 'const n: number = "";\nconsole.log(n);', line: 1 },
    "http://localhost",
  );
  expect(status).toBeGreaterThan(0);
  expect(stdout).toContain("sample.ts(1,7)");
});
