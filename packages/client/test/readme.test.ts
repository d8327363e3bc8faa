import { type Mock, startMock } from "@qualitycontrol/mock";
import { startSimulator } from "@qualitycontrol/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failures } from "./cases.ts";
import { answering, startGateway } from "./gateway.ts";
import { runSample, samplesOf } from "./samples.ts";

/** Each sample starts a type checker and a Node of its own. */

/** One needs a gateway with a private CA: the test of that runs it. */
const samples = samplesOf("packages/client/README.md").filter(({ code }) => !code.includes("GATEWAY_CA"));
const [first] = samples as [(typeof samples)[number]];

describe("the README", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  it.for(samples)("has a sample in line $line that compiles and succeeds", async (sample) => {
    // The mock keeps no state: who signs in is served by the simulator, where the story of the samples is told.
    const simulator = sample.code.includes("signIn") ? await startSimulator() : undefined;
    const { status, stdout, stderr } = await runSample(sample, simulator?.url ?? mock.url);
    await simulator?.close();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("The customer is yours.");
  });

  it("begins with ten lines of code", () => {
    expect(first.code.trim().split("\n").filter(Boolean)).toHaveLength(10);
  });

  it("has a first sample that tells what went wrong", async () => {
    const [failure] = failures as [(typeof failures)[number]];
    await using gateway = await startGateway(answering(failure.answer));
    const { stdout, stderr } = await runSample(first, gateway.url);
    expect({ stdout, stderr }).toEqual({ stdout: "", stderr: expect.stringContaining(failure.retcode) });
  });
});

it("the README's back end answers even when the gateway does not", async () => {
  const [backEnd] = samples.filter(({ code }) => code.includes("backEnd")) as [(typeof samples)[number]];
  await using gateway = await startGateway((request) => request.socket.destroy());
  const { stderr } = await runSample(backEnd, gateway.url);
  expect(stderr).toContain("the answer (HTTP 502) is empty");
  expect(gateway.requests, "sent once").toHaveLength(1);
});

it("a sample that does not compile is not run", async () => {
  const { status, stdout } = await runSample(
    { code: 'const n: number = "";\nconsole.log(n);', line: 1 },
    "http://localhost",
  );
  expect(status).toBeGreaterThan(0);
  expect(stdout).toContain("sample.ts(1,7)");
});
