import type * as client from "@qualitycontrol/client";
import type { ErrorCodeEntry } from "@qualitycontrol/client/error-codes";
import type * as streams from "@qualitycontrol/client/events";
import type { explain } from "@qualitycontrol/client/result-codes";
import type * as sessions from "@qualitycontrol/client/session";

/** Where a member is in Java: under the same name, under another one, or nowhere. */
type Place = "same" | `is ${string}` | "none";

/** Each member of a type of the TypeScript client. The compiler demands a new one here, too. */
type Members<T> = { readonly [Name in Exclude<keyof T, keyof Error | "toJSON">]-?: Place };

type Options = client.InspectorOptions & sessions.SignInOptions & sessions.ResumeOptions;
type Functions = Pick<typeof client, "createInspector"> &
  Omit<typeof sessions, "AlreadySignedIn" | "SessionOver" | "InvalidSavedSession" | "SessionNotSaved"> &
  Omit<typeof streams, "EventNotSeen">;

const item: Members<streams.EventItem> = {
  kind: "same",
  poll: "same",
  pollSent: "same",
  isNewer: "same",
  event: "same",
};
const { event: _, ...itemOfAnyKind } = item;

const call: Members<client.Aborted> = {
  code: "same",
  operation: "same",
  consequence: "same",
  outcome: "same",
  sentAt: "same",
};
const foreign: Members<client.UnreadableAnswer> = {
  ...call,
  httpStatus: "same",
  contentType: "same",
  retryAfter: "same",
  excerpt: "same",
};
const failure: Members<client.GatewayFailure> & Members<{ explain: typeof explain }> = {
  ...call,
  httpStatus: "same",
  contentType: "same",
  retryAfter: "same",
  retcode: "same",
  documented: "same",
  gatewayMessage: "same",
  isDocumentedFor: "same",
  explain: "same",
};
const onlyCode: Members<sessions.SessionNotSaved> = { code: "same" };

const functions: Members<Functions> = {
  createInspector: "is create",
  signIn: "same",
  forceSignIn: "same",
  resumeSession: "same",
  signOut: "same",
  forceSignOut: "same",
  events: "same",
  waitFor: "same",
};
const inspector: Members<Omit<sessions.ResumedInspector, keyof client.Inspector>> & { agentId: Place } = {
  agentId: "same",
  baseUrl: "same",
  resumed: "same",
};
const options: Members<Options> = {
  baseUrl: "is withBaseUrls",
  agentId: "is withAgentId",
  guid: "is withGuid",
  timeout: "is withTimeout",
  edition: "is withEdition",
  fetch: "is withHttpClient",
  onCall: "same",
  onSession: "same",
  onSaveError: "same",
  sync: "is resumeSessionAndSync of Inspector",
  // Browsers only.
  credentials: "none",
};

/** The types that both clients have, with their members, and what only Java has. */
const types: Record<string, { members: Record<string, Place>; onlyInJava?: string[] }> = {
  Inspector: {
    members: { ...functions, ...inspector },
    // `answers` returns failures; TypeScript narrows with `isDocumentedFor`.
    onlyInJava: ["answers", "call", "eventPublisher", "resumeSessionAndSync"],
  },
  InspectorOptions: { members: options, onlyInJava: ["of", "withSslContext"] },
  CallReport: {
    members: {
      operation: "same",
      outcome: "same",
      code: "same",
      retcode: "same",
      attempt: "same",
      sentAt: "same",
      duration: "same",
      responseTime: "same",
      httpStatus: "same",
      requestBytes: "same",
      responseBytes: "same",
    } satisfies Members<client.CallReport>,
  },
  SavedSession: {
    members: {
      version: "none",
      baseUrl: "same",
      agentId: "same",
      guid: "same",
      edition: "same",
      savedAt: "same",
      cookies: "same",
    } satisfies Members<sessions.SavedSession>,
    onlyInJava: ["fromJson", "toJson"],
  },
  Resumed: {
    // Always "unknown".
    members: { savedAt: "same", agent: "same", sync: "same", doing: "none" } satisfies Members<sessions.Resumed>,
  },
  EventItem: { members: item, onlyInJava: ["place"] },
  MalformedEvent: {
    members: { ...item, problem: "same" } satisfies Members<streams.MalformedEvent>,
    onlyInJava: ["place"],
  },
  Gap: {
    members: { ...itemOfAnyKind, error: "same", overdue: "same", sentAt: "same" } satisfies Members<streams.Gap>,
    onlyInJava: ["place"],
  },
  PollRefused: {
    members: {
      ...itemOfAnyKind,
      error: "same",
      retcode: "same",
      inferredCause: "same",
    } satisfies Members<streams.PollRefused>,
    onlyInJava: ["place"],
  },
  SessionAtRisk: {
    members: { ...itemOfAnyKind, error: "same", retryAfter: "same" } satisfies Members<streams.SessionAtRisk>,
    onlyInJava: ["place"],
  },
  ErrorCode: {
    members: {
      error: "none",
      outcomes: "same",
      meaning: "same",
      advice: "same",
    } satisfies Members<ErrorCodeEntry>,
    onlyInJava: ["value"],
  },
  EventNotSeen: {
    members: {
      code: "same",
      eventType: "same",
      because: "same",
      gaps: "same",
      malformed: "same",
    } satisfies Members<streams.EventNotSeen>,
  },
  Aborted: { members: call },
  AlreadyPolling: { members: call satisfies Members<client.AlreadyPolling> },
  ConnectionLost: { members: { ...call, runtimeCode: "same" } satisfies Members<client.ConnectionLost> },
  NoGuid: { members: call satisfies Members<client.NoGuid> },
  NotInEdition: { members: { ...call, edition: "same" } satisfies Members<client.NotInEdition> },
  TimedOut: { members: { ...call, timeout: "same" } satisfies Members<client.TimedOut> },
  WrongArgument: { members: { ...call, argument: "same" } satisfies Members<client.WrongArgument> },
  UnreadableAnswer: { members: foreign },
  WrongShape: {
    members: { ...foreign, member: "same", memberType: "same" } satisfies Members<client.WrongShape>,
  },
  GatewayFailure: { members: failure, onlyInJava: ["excerpt"] },
  SessionOver: { members: failure satisfies Members<client.SessionOver>, onlyInJava: ["excerpt"] },
  AlreadySignedIn: {
    members: { ...failure, baseUrl: "same" } satisfies Members<sessions.AlreadySignedIn>,
    onlyInJava: ["excerpt"],
  },
  InvalidSavedSession: { members: onlyCode satisfies Members<sessions.InvalidSavedSession> },
  SessionNotSaved: { members: onlyCode },
};

/** For each type that both clients have: the names of its public methods in Java. */
export const methodsInJava: ReadonlyMap<string, string> = new Map(
  Object.entries(types).map(([name, { members, onlyInJava = [] }]) => {
    const own = Object.entries(members).flatMap(([member, where]) => {
      if (where === "none" || where.includes(" of ")) return [];
      return where === "same" ? member : where.slice("is ".length);
    });
    return [name, [...own, ...onlyInJava].sort().join(" ")];
  }),
);

/** What only the Java client has: base classes, the order of items, a union of TypeScript, and the trust in a CA. */
export const TYPES_ONLY_IN_JAVA = [
  "AnsweredError",
  "CertificateAuthority",
  "ClientError",
  "EventStream",
  "GuidSource",
  "InspectorError",
  "InvalidOption",
  "Outcome",
  "Place",
  "StreamItem",
];
