import {
  type CallOptions,
  createInspector,
  type ErrorCode,
  type GatewayFailure,
  type Inspector,
  InspectorError,
  type InterceptCallAnswer,
  type InterceptCallFailure,
  type InterceptCallSuccess,
  type OperationId,
  type RequestWhisperAgentFailure,
  type RequestWhisperAgentSuccess,
  type TimedOut,
  WrongShape,
} from "@qualitycontrol/client";
import {
  type AlreadySignedIn,
  forceSignIn,
  resumeSession,
  type SavedSession,
  type SessionOver,
  signIn,
} from "@qualitycontrol/client/session";
import type { operations } from "@qualitycontrol/contract/operations";
import { describe, expectTypeOf, test } from "vitest";

declare const inspector: Inspector;

describe("every operation", () => {
  test("is a method named after its operationId", () => {
    expectTypeOf<OperationId>().toEqualTypeOf<keyof typeof operations>();
    expectTypeOf<Exclude<keyof Inspector, "agentId">>().toEqualTypeOf<keyof typeof operations>();
  });

  test("resolves with a success, never with a failure", () => {
    expectTypeOf<Awaited<ReturnType<Inspector[OperationId]>>["retcode"]>().toEqualTypeOf<"0">();
  });

  test("accepts options in addition to its arguments", () => {
    expectTypeOf<Parameters<Inspector[OperationId]>[1]>().toEqualTypeOf<CallOptions | undefined>();
  });
});

test("a call accepts flat arguments, and IDs as string or number", () => {
  expectTypeOf(inspector.interceptCall).toBeCallableWith({ workNo: "1200", callId: "1" });
  expectTypeOf(inspector.interceptCall).toBeCallableWith(
    { workNo: 1200, callId: "1" },
    { signal: AbortSignal.abort() },
  );
  expectTypeOf(inspector.requestWhisperAgent).toBeCallableWith();
  expectTypeOf(inspector.requestWhisperAgent).toBeCallableWith({ whisperagentid: 1200 });
  expectTypeOf(inspector.interceptCall).returns.resolves.toEqualTypeOf<InterceptCallSuccess>();
  expectTypeOf(inspector.requestWhisperAgent).returns.resolves.toEqualTypeOf<RequestWhisperAgentSuccess>();
});

test("a wrong call does not compile", () => {
  // @ts-expect-error workNo is missing
  inspector.interceptCall({ callId: "1" });
  // @ts-expect-error the arguments are missing
  inspector.interceptCall();
  // @ts-expect-error an argument that the operation does not have
  inspector.interceptCall({ workNo: "1200", callId: "1", agentid: "30169" });
  // @ts-expect-error the parameter is spelled as on the wire
  inspector.requestWhisperAgent({ whisperAgentId: "1200" });
  // @ts-expect-error an id is a string or a number
  inspector.interceptCall({ workNo: true, callId: "1" });
  // @ts-expect-error a call ID is a string, because a number would lose the part after the dash
  inspector.interceptCall({ workNo: "1200", callId: 1 });
  // @ts-expect-error no such operation
  inspector.interceptCalls({ workNo: "1200", callId: "1" });
  // @ts-expect-error no such option
  inspector.interceptCall({ workNo: "1200", callId: "1" }, { retries: 3 });
});

test("an inspector needs a base URL and an agent ID", () => {
  const options = { baseUrl: "https://gateway.example:8043", agentId: 30169 };
  expectTypeOf(createInspector).toBeCallableWith({ ...options, guid: "" });
  expectTypeOf(createInspector).toBeCallableWith({ ...options, guid: () => "" });
  expectTypeOf(createInspector).toBeCallableWith({ ...options, guid: async () => "", fetch, timeout: 5_000 });
  expectTypeOf(createInspector).toBeCallableWith(options);
  expectTypeOf(createInspector).toBeCallableWith({ ...options, edition: "2025-11" });
  // @ts-expect-error no such edition
  createInspector({ ...options, edition: "2025" });
  // @ts-expect-error a Guid is text
  createInspector({ ...options, guid: 5 });
});

test("retcode distinguishes success from failure", () => {
  const answer = {} as InterceptCallAnswer;
  if (answer.retcode === "0") expectTypeOf(answer).toEqualTypeOf<InterceptCallSuccess>();
  else expectTypeOf(answer).toEqualTypeOf<InterceptCallFailure>();
  // @ts-expect-error 900-004 is not documented for this operation
  answer.retcode === "900-004";
});

test("a failure narrows to the documented codes of its operation", () => {
  const failure = {} as GatewayFailure;
  expectTypeOf(failure.retcode).toEqualTypeOf<string>();
  if (failure.isDocumentedFor("interceptCall")) {
    expectTypeOf(failure.operation).toEqualTypeOf<"interceptCall">();
    expectTypeOf(failure.retcode).toEqualTypeOf<InterceptCallFailure["retcode"]>();
  } else if (failure.isDocumentedFor("requestWhisperAgent")) {
    expectTypeOf(failure.retcode).toEqualTypeOf<RequestWhisperAgentFailure["retcode"]>();
  }
  // @ts-expect-error no such operation
  failure.isDocumentedFor("interceptCalls");
});

describe("an error", () => {
  const error = {} as unknown;

  test("narrows by its code", () => {
    if (!(error instanceof InspectorError)) return;
    expectTypeOf(error.code).toEqualTypeOf<
      Exclude<
        ErrorCode,
        | "event-not-seen"
        | "invalid-option"
        | "invalid-saved-session"
        | "session-in-other-tab"
        | "session-not-saved"
        | "not-settled"
      >
    >();
    switch (error.code) {
      case "timed-out":
        expectTypeOf(error).toEqualTypeOf<TimedOut>();
        break;
      case "gateway-refused":
      case "guid-replaced":
        expectTypeOf(error.retcode).toEqualTypeOf<string>();
        break;
      case "wrong-shape":
        expectTypeOf(error.member).toEqualTypeOf<string>();
        break;
      // @ts-expect-error no such code
      case "timeout":
    }
  });

  test("narrows by its class", () => {
    if (error instanceof InspectorError && error instanceof WrongShape)
      expectTypeOf(error.code).toEqualTypeOf<"wrong-shape">();
  });
});

describe("a session", () => {
  const saved = {} as SavedSession;

  test("is resumed from plain JSON, and remembers its gateway", () => {
    expectTypeOf(resumeSession).parameter(1).toEqualTypeOf<SavedSession | string>();
    expectTypeOf<Awaited<ReturnType<typeof resumeSession>>["resumed"]["doing"]>().toEqualTypeOf<"unknown">();
    expectTypeOf<Awaited<ReturnType<typeof signIn>>["baseUrl"]>().toEqualTypeOf<string>();
    resumeSession({ sync: true, onSession: async () => {} }, saved);
    // @ts-expect-error without a Guid
    resumeSession({}, { version: 1 });
  });

  test("is begun at one of several gateways, but by force at one", () => {
    const options = { baseUrl: ["https://gateway.example"], agentId: 30169 };
    signIn({ ...options, onSession: (it: SavedSession | undefined) => it?.guid }, {});
    // @ts-expect-error one gateway only
    forceSignIn(options, { phonenum: "40038" });
    // @ts-expect-error one gateway only
    createInspector(options);
  });

  test("that is over is a failure of the gateway with its own code", () => {
    expectTypeOf<SessionOver>().toExtend<GatewayFailure>();
    expectTypeOf<SessionOver["code"]>().toEqualTypeOf<"session-over">();
    expectTypeOf<AlreadySignedIn["baseUrl"]>().toEqualTypeOf<string>();
  });
});
