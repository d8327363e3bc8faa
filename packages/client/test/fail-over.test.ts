import { Aborted, type InspectorError, type RequestOptions, TimedOut } from "@qualitycontrol/client";
import { explain } from "@qualitycontrol/client/result-codes";
import {
  AlreadySignedIn,
  forceSignIn,
  type SavedSession,
  type SignInOptions,
  signIn,
} from "@qualitycontrol/client/session";
import { alreadySignedIn } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { startSimulator } from "@qualitycontrol/simulator";
import { untrustedIssuer } from "@qualitycontrol/wire/not-sent";
import { describe, expect, it } from "vitest";
import { failures, inspectorId } from "./contract-cases.ts";
import { signInResponse } from "./session-fixture.ts";
import { errorOf, respondWith, startGateway } from "./stub-gateway.ts";

const [first, second, third] = ["https://first.example:8043", "https://second.example/base", "https://third.example"];

/** Signs in with a list of gateways; each responds as given. Returns those that were asked. */
function signInAt(answers: Record<string, () => Response | Promise<Response>>, options: Partial<SignInOptions> = {}) {
  const asked: string[] = [];
  const fetch = async (url: string, _: RequestOptions) => {
    const base = Object.keys(answers).find((it) => url.startsWith(`${it}/agentgateway/`)) as string;
    asked.push(base);
    return (answers[base] as () => Response)();
  };
  const pending = signIn({ baseUrl: Object.keys(answers), agentId: inspectorId, fetch, ...options }, {});
  return { asked, pending };
}

const failing = (members: object) => () => Promise.reject(new TypeError("fetch failed", { cause: errorWith(members) }));
const errorWith = (members: object) => Object.assign(new Error("failed"), members);

describe("a sign-in with several gateways", () => {
  it.for([
    { code: "ENOTFOUND", syscall: "getaddrinfo" },
    { code: "EAI_AGAIN", syscall: "getaddrinfo" },
    { code: "ECONNREFUSED", syscall: "connect" },
    { code: "EHOSTUNREACH", syscall: "connect" },
    { code: "ENETUNREACH", syscall: "connect" },
    { code: "ETIMEDOUT", syscall: "connect" },
    { code: "UND_ERR_CONNECT_TIMEOUT" },
    {
      errors: [
        errorWith({ code: "ECONNREFUSED", syscall: "connect" }),
        errorWith({ code: "ENETUNREACH", syscall: "connect" }),
      ],
    },
  ])("tries the next one if nothing was sent: $code", async (members) => {
    const saved: unknown[] = [];
    const { asked, pending } = signInAt(
      { [first]: failing(members), [second]: signInResponse, [third]: signInResponse },
      { onSession: (it) => saved.push(it) },
    );
    const inspector = await pending;
    expect(asked).toEqual([first, second]);
    expect(inspector.baseUrl).toBe(second);
    expect(saved).toEqual([expect.objectContaining({ baseUrl: second } satisfies Partial<SavedSession>)]);
    await inspector.sayFree();
    expect(asked, "the session stays at its gateway").toEqual([first, second, second]);
  });

  it.for([
    ...untrustedIssuer.map((code) => ({ code })),
    { code: "CERT_HAS_EXPIRED" },
    { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
    { errors: [errorWith({ code: "ECONNREFUSED", syscall: "connect" }), errorWith({ code: "CERT_HAS_EXPIRED" })] },
  ])("never tries another one after an invalid certificate: $code", async (members) => {
    const { asked, pending } = signInAt({ [first]: failing(members), [second]: signInResponse });
    expect(await errorOf(pending)).toMatchObject({ code: "untrusted-certificate", outcome: "not-sent" });
    expect(asked).toEqual([first]);
  });

  it.for([
    { code: "ECONNRESET", syscall: "read" },
    { code: "ECONNREFUSED", syscall: "read" },
    { code: "ECONNRESET", syscall: "connect" },
    { code: "EPIPE", syscall: "write" },
    {},
  ])("tries no other one if something may have been sent: $code from $syscall", async (members) => {
    const { asked, pending } = signInAt({ [first]: failing(members), [second]: signInResponse });
    expect(await errorOf(pending)).toMatchObject({ outcome: "unknown", operation: "login" });
    expect(asked).toEqual([first]);
  });

  const codes = [...new Set([...failures.map(({ retcode }) => retcode), ...Object.keys(resultCodes)])];
  it("tries no other one after a response, whatever it is", async () => {
    for (const answer of [
      ...codes.map((retcode) => () => Response.json({ message: "", retcode })),
      ...[401, 429, 500, 502, 503, 504].map((status) => () => new Response("", { status })),
      () => Response.redirect(second),
      () => Response.json({ message: "", retcode: "0", result: {} }),
    ]) {
      const { asked, pending } = signInAt({ [first]: answer, [second]: signInResponse });
      await errorOf(pending);
      expect(asked).toEqual([first]);
    }
  });

  it.for(Object.values(resultCodes).filter(({ code }) => code === "000-004" || code.startsWith("105-")))(
    "$code names the documented step, which the client does not take",
    async ({ code }) => {
      const { asked, pending } = signInAt({
        [first]: () => Response.json({ message: "", retcode: code }),
        [second]: signInResponse,
      });
      const error = (await errorOf(pending)) as { retcode: string };
      expect(explain(error)?.advice).toMatch(
        /^(Wait until the switchover has ended|Sign in again), (check|then check)/,
      );
      expect(asked).toEqual([first]);
    },
  );

  it("tries no other one after a time-out or an abort", async () => {
    const never = () => new Promise<Response>(() => {});
    const late = signInAt({ [first]: never, [second]: signInResponse }, { timeout: 20 });
    expect(await errorOf(late.pending)).toBeInstanceOf(TimedOut);
    const controller = new AbortController();
    const asked: string[] = [];
    const fetch = (url: string) => {
      asked.push(url);
      controller.abort();
      return failing({ code: "ECONNREFUSED", syscall: "connect" })();
    };
    const options = { baseUrl: [first, second], agentId: inspectorId, fetch };
    expect(await errorOf(signIn(options, {}, controller))).toBeInstanceOf(Aborted);
    expect(asked).toHaveLength(1);
    expect([...late.asked]).toEqual([first]);
  });

  it("says which gateway has a session of the agent", async () => {
    const { pending } = signInAt({
      [first]: failing({ code: "ECONNREFUSED", syscall: "connect" }),
      [second]: () => Response.json({ message: "", retcode: alreadySignedIn }),
    });
    const error = await errorOf(pending);
    expect(error).toBeInstanceOf(AlreadySignedIn);
    expect(error).toMatchObject({ baseUrl: second });
  });

  it("throws the error of the last one if none can be reached", async () => {
    const { asked, pending } = signInAt({
      [first]: failing({ code: "ENOTFOUND", syscall: "getaddrinfo" }),
      [second]: failing({ code: "ECONNREFUSED", syscall: "connect" }),
    });
    expect(await errorOf(pending)).toMatchObject({
      code: "unreachable",
      outcome: "not-sent",
    } satisfies Partial<InspectorError>);
    expect(asked).toEqual([first, second]);
  });

  it("sends nothing if one of the URLs is invalid, or there is none", async () => {
    for (const baseUrl of [[first, "nowhere"], [first, ""], [[first]] as never, []]) {
      const asked: string[] = [];
      const fetch = async (url: string) => {
        asked.push(url);
        return signInResponse();
      };
      const error = await errorOf(signIn({ baseUrl, agentId: inspectorId, fetch }, {}));
      expect(error).toMatchObject({ code: "invalid-option", message: expect.stringContaining("baseUrl must") });
      expect(asked).toEqual([]);
    }
  });

  it("reaches a real gateway after a closed port", async () => {
    const closed = await startGateway(respondWith({}));
    await closed[Symbol.asyncDispose]();
    const simulator = await startSimulator();
    try {
      const inspector = await signIn({ baseUrl: [closed.url, simulator.url], agentId: inspectorId }, { status: "4" });
      expect(inspector.baseUrl).toBe(simulator.url);
    } finally {
      await simulator.close();
    }
  });
});

it("a forced sign-in takes one gateway, because it ends the session there", async () => {
  for (const baseUrl of [[first, second], [first]] as never[]) {
    const error = await errorOf(
      forceSignIn({ baseUrl, agentId: inspectorId, fetch: async () => signInResponse() }, { phonenum: "1" }),
    );
    expect(error).toMatchObject({ code: "invalid-option", message: expect.stringContaining("baseUrl must") });
  }
});
