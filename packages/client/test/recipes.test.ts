import { GatewayFailure, type Inspector } from "@qualitycontrol/client";
import { signOut } from "@qualitycontrol/client/session";
import { rows } from "@qualitycontrol/contract/calls";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { clientSamples, importSample, readPage, type Sample } from "./samples.ts";

import { FIRST_INSPECTOR, type Simulated, simulate, worldWithCall } from "./simulator-fixture.ts";
import { openPolls, signInAndStopPolling, useFakeClocks } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

useFakeClocks();

const recipe = <T>(name: string) => importSample<T>(clientSamples().find(({ module }) => module === name) as Sample);
const { interceptAndTalk } = await recipe<{
  interceptAndTalk(inspector: Inspector, workNo: number, callId: string): Promise<string>;
}>("intercept.ts");
const { leave, releaseCallAndLeave } =
  await recipe<Record<"leave" | "releaseCallAndLeave", (inspector: Inspector) => Promise<boolean>>>("sign-out.ts");

const page = readPage("docs/sessions.md");

const { world, workNo, callId } = worldWithCall();
const number = Number(workNo);
const printed = vi.spyOn(console, "log").mockImplementation(() => {});
afterAll(() => printed.mockRestore());
beforeEach(() => {
  printed.mockClear();
});

const operations = ({ control }: Simulated) =>
  control.readJournal().entries.flatMap(({ operation }) => operation ?? []);
const agent = ({ control }: Simulated) =>
  control.readFloor().agents.find(({ workno }) => workno === String(FIRST_INSPECTOR));
/** The requests that cut a call or could have. */
const cutRequests = (simulated: Simulated) =>
  operations(simulated).filter((it) => rows[it as keyof typeof rows]?.consequence === "call-cut");

describe("the README's recipe that waits for the event of an intercept", () => {
  it("resolves with the call when the inspector talks", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    await inspector.addSupervise({ workNo });
    const intercepting = interceptAndTalk(inspector, number, callId);
    await simulated.advance(9_000);
    expect(await intercepting).toBe(callId);
    expect(openPolls(simulated)).toBe(0);
  });

  it("stops polling when the intercept is refused", async () => {
    await using simulated = await simulate({ world });
    const { inspector } = await signInAndStopPolling(simulated);
    const error = await errorOf(interceptAndTalk(inspector, number, callId));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "interceptCall", outcome: "refused" });
    await simulated.settled();
    const { length } = simulated.polls();
    await simulated.advance(2_000);
    expect(openPolls(simulated)).toBe(0);
    expect(simulated.polls()).toHaveLength(length);
  });
});

describe("the README's recipe for signing out", () => {
  it("signs out if the inspector is not in a call", async () => {
    await using simulated = await simulate({ world });
    expect(await leave(await simulated.signIn())).toBe(true);
    expect(agent(simulated)?.state).toBe("signed out");
    expect(printed).not.toHaveBeenCalled();
  });

  it("reports that the inspector is in a call, and does not cut it", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    await inspector.addSupervise({ workNo });
    await inspector.interceptCall({ workNo, callId });
    const refusal = await errorOf(signOut(inspector));
    expect(refusal, "as the README says").toMatchObject({ name: "GatewayFailure", outcome: "unknown" });
    expect(page.split("## Sign out")[1]).toContain((refusal as GatewayFailure).retcode);
    expect(await leave(inspector)).toBe(false);
    expect(printed.mock.calls).toEqual([[expect.stringContaining("You are in a call")]]);
    expect(agent(simulated)).toMatchObject({ call: callId });
    expect(cutRequests(simulated)).toEqual(["interceptCall"]);
  });

  it.for([
    { fault: { kind: "retcode", retcode: "100-007" }, name: "GatewayFailure" },
    { fault: { kind: "drop-before" }, name: "ConnectionLost" },
  ] as const)("throws what failed for another reason: $name", async ({ fault, name }) => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    simulated.control.addFault({ ...fault, operation: "logout" });
    expect(await errorOf(leave(inspector))).toMatchObject({ operation: "logout", outcome: "unknown", name });
    expect(cutRequests(simulated)).toEqual([]);
  });

  it("releases the call only with the function whose name says so", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    await inspector.addSupervise({ workNo });
    await inspector.interceptCall({ workNo, callId });
    await releaseCallAndLeave(inspector);
    expect(agent(simulated)?.state).toBe("signed out");
    expect(cutRequests(simulated)).toEqual(["interceptCall", "forceLogout"]);
  });
});
