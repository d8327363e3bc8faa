import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { expect, onTestFinished, test } from "vitest";
import { runSuite } from "../src/index.ts";
import { consoleReport } from "../src/report/console.ts";
import { type Received, type Reply, startRecorder } from "./recording-server.ts";

/** A simulator at which the inspector signs in, unless a response is replaced. */
async function simulatorWith(instead: (received: Received) => Reply | undefined) {
  const server = await startRecorder((received) => {
    const { headers, ...reply } = instead(received) ?? {};
    const guid = { [newGuidHeader]: "JSESSIONID=0123456789.AgentGateway1" };
    return { ...reply, headers: { [simulatorHeader]: "1", ...(headers ?? guid) } };
  });
  onTestFinished(() => server.close());
  return server;
}

const refusedBy = (retcode: string): Reply => ({ body: JSON.stringify({ message: "", retcode, result: {} }) });

const isSignIn = ({ method, target }: Received) => method === "PUT" && /\/onlineagent\/\d+$/.test(target);
let resets = 0;

test.each<[string, (received: Received) => Reply | undefined, string]>([
  [
    "the control is not served",
    ({ target }) => (target.startsWith("/_simulator") ? { status: 404 } : undefined),
    "reset got status 404",
  ],
  [
    "the sign-in is refused",
    (received) => (isSignIn(received) ? refusedBy("100-004") : undefined),
    "login got 100-004",
  ],
  [
    "the sign-in returns no Guid",
    (received) => (isSignIn(received) ? { headers: {} } : undefined),
    `login got no readable ${newGuidHeader}`,
  ],
  [
    "the sign-in returns half a Guid",
    (received) => (isSignIn(received) ? { headers: { [newGuidHeader]: "JSESSIONID=" } } : undefined),
    `login got no readable ${newGuidHeader}`,
  ],
  [
    "a prerequisite is refused",
    ({ target }) => (target.includes("addsupervise") ? refusedBy("900-005") : undefined),
    "addSupervise got 900-005",
  ],
  [
    "a later reset fails",
    ({ target }) => (target.endsWith("/reset") && resets++ > 3 ? { status: 500 } : undefined),
    "reset got status 500",
  ],
  [
    "the result code cannot be injected",
    ({ target }) => (target.endsWith("/faults") ? { status: 400 } : undefined),
    "faults got status 400",
  ],
])("full does not pass if %s, and reports that first", async (_, instead, reason) => {
  const { url } = await simulatorWith(instead);
  const { operationId } = operations.intercept;
  const report = await runSuite({ url, mode: "full", only: [operationId], runs: 0, environment: {} });
  expect(report.reasons[0]).toContain(`the set-up failed: ${reason}`);
  expect(consoleReport(report).split("\n")[0]).toContain(reason);
  expect(report.outcome).not.toBe("passed");
});
