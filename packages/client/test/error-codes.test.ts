import { createInspector, type ErrorCode, InspectorError } from "@qualitycontrol/client";
import { errorCodes } from "@qualitycontrol/client/error-codes";
import { waitFor } from "@qualitycontrol/client/events";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { inspectionOf } from "@qualitycontrol/client/inspection";
import { resumeSession, type SavedSession, type SessionReports, signIn, signOut } from "@qualitycontrol/client/session";
import { alreadySignedIn, guidRefusals } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it } from "vitest";
import { join as joinOn } from "../src/tabs/join.ts";
import { NO_STATE } from "../src/tabs/messages.ts";
import { browser, type Platform } from "../src/tabs/platform.ts";
import { inspectorId } from "./contract-cases.ts";
import { inspecting, REFUSED, stubInspector } from "./inspection-fixture.ts";
import { readPage } from "./samples.ts";
import { signInResponse } from "./session-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

type Fetch = NonNullable<Parameters<typeof createInspector>[0]["fetch"]>;

const success = { message: "", retcode: "0" };
const codeWith = (wanted: "none" | "possible") =>
  Object.values(resultCodes).find(({ code, effect }) => effect === wanted && !guidRefusals.includes(code))?.code;
const never = () => new Promise<never>(() => {});
const callWith = (fetch: Fetch, options: { timeout?: number } = {}) =>
  inspectorAt("http://localhost", { fetch, ...options }).sayFree();
const signInWith = (fetch: Fetch, options: SessionReports = {}) =>
  signIn({ baseUrl: "http://localhost", agentId: inspectorId, fetch, ...options }, {});
const answering = (body: unknown) => callWith(async () => Response.json(body));
const failing = (code: string, syscall: string) =>
  callWith(() => Promise.reject(Object.assign(new Error("failed"), { code, syscall })));

/** For each code, a call that fails with it. */
const situations: Record<ErrorCode, () => Promise<unknown>> = {
  "invalid-argument": () => inspectorAt("http://localhost").sayFree({ nothing: 1 } as never),
  "no-guid": () => inspectorAt("http://localhost", { guid: "" }).sayFree(),
  "guid-source-failed": () => inspectorAt("http://localhost", { guid: () => Promise.reject(new Error()) }).sayFree(),
  "signed-out": async () => {
    const inspector = inspectorAt("http://localhost", { fetch: async () => Response.json(success) });
    await signOut(inspector);
    return inspector.sayFree();
  },
  "not-in-edition": () =>
    inspectorAt("http://localhost", { edition: "2023-09" }).interceptCall({ workNo: 49999, callId: "1" }),
  "already-polling": () => {
    const inspector = inspectorAt("http://localhost", { fetch: never, timeout: 50 });
    inspector.pollEvents().catch(() => {});
    return inspector.pollEvents();
  },
  "unknown-operation": () => createGatewayFetch(inspectorAt("http://localhost"))("http://localhost/unknown"),
  "step-pending": async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    inspection.leave().catch(() => {});
    return inspection.leave();
  },
  "invalid-step": () => inspectionOf(stubInspector().inspector).leave(),
  "state-unknown": async () => {
    const inspection = await inspecting(stubInspector(), "listen");
    inspection.dispose();
    return inspection.leave();
  },
  "several-calls": async () => (await inspecting(stubInspector({ calls: ["1", "2"] }), "listen")).intercept(),
  "calls-unknown": async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    stubbed.replies.queryAllCallInfoByAgentWorkNoEx = () => REFUSED;
    return inspection.intercept();
  },
  "not-settled": async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    stubbed.replies.stopSuperviseOrInsert = () => new Promise(() => {});
    inspection.leave().catch(() => {});
    return inspection.settled({ timeout: 0.001 });
  },
  "host-not-found": () => failing("ENOTFOUND", "getaddrinfo"),
  unreachable: () => failing("ECONNREFUSED", "connect"),
  "untrusted-certificate": () =>
    callWith(() => Promise.reject(Object.assign(new Error(), { code: "CERT_HAS_EXPIRED" }))),
  "connection-lost": () => failing("ECONNRESET", "read"),
  "timed-out": () => callWith(never, { timeout: 1 }),
  aborted: () => inspectorAt("http://localhost", { fetch: never }).sayFree({}, { signal: AbortSignal.abort() }),
  "gateway-refused": () => answering({ message: "", retcode: codeWith("none") }),
  "gateway-failed": () => answering({ message: "", retcode: codeWith("possible") }),
  "guid-replaced": () => {
    let guid = 1;
    const fetch: Fetch = async () => Response.json({ message: "", retcode: guidRefusals[0] });
    return inspectorAt("http://localhost", { guid: () => `${guid++}`, fetch }).forceDropCall({ callid: "1" });
  },
  "session-over": () => answering({ message: "", retcode: guidRefusals[0] }),
  "already-signed-in": () => signInWith(async () => Response.json({ message: "", retcode: alreadySignedIn })),
  "empty-response": () => callWith(async () => new Response("")),
  "not-json": () => callWith(async () => new Response("<html>")),
  redirect: () => callWith(async () => Response.redirect("http://localhost")),
  "response-too-large": () => callWith(async () => new Response(" ".repeat(2 ** 20 + 1))),
  "no-new-guid": () => signInWith(async () => signInResponse("")),
  "wrong-shape": () => answering({ message: "" }),
  "event-not-seen": () => waitFor(inspectorAt("http://localhost", { fetch: never }), "AgentState_Busy", { timeout: 1 }),
  "invalid-saved-session": () => resumeSession({}, {} as SavedSession),
  "session-not-saved": () =>
    new Promise((_, reject) => {
      const onSession = () => {
        throw new Error("full");
      };
      signInWith(async () => signInResponse(), { onSession, onSaveError: reject });
    }),
  "session-in-other-tab": () => {
    const open: Platform["open"] = (_, receive) => ({
      postMessage: (question) => receive?.({ ...NO_STATE, to: question }),
      close: () => {},
    });
    const options = { baseUrl: "http://localhost", agentId: inspectorId, signIn: never };
    return joinOn(options, { ...browser, locks: undefined, open, isVisible: () => true, on: () => () => {} });
  },
  "invalid-option": async () => createInspector({ baseUrl: "nowhere", agentId: 30169 }),
};

describe("every error has a code of the list", () => {
  it.for(Object.keys(situations) as ErrorCode[])("%s", async (code) => {
    const { error: name, outcomes } = errorCodes[code];
    const error = (await errorOf(situations[code]())) as { outcome?: string };
    expect(error).toMatchObject({ code, name });
    if (error instanceof InspectorError) expect(outcomes).toContain(error.outcome);
    else expect(outcomes).toEqual([]);
  });

  it("all members of the list are reachable, and no other code", () => {
    expect(Object.keys(situations).sort()).toEqual(Object.keys(errorCodes).sort());
  });
});

it("the table of codes is the list", () => {
  const page = readPage("docs/errors.md");
  const [, section = ""] = page.split("## Codes\n");
  const lines = (section.split("\n## ")[0] as string).split("\n").filter((line) => line.startsWith("| `"));
  const table = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const wanted = Object.entries(errorCodes).map(([code, { error, outcomes, meaning, advice }]) => [
    `\`${code}\``,
    `\`${error}\``,
    outcomes.join(", ") || "–",
    meaning,
    advice,
  ]);
  expect(table).toEqual(wanted);
});
