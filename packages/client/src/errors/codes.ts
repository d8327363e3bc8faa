/**
 * The effect of a call that did not succeed.
 *
 * - `not-sent`: the call was not sent. Nothing happened.
 * - `refused`: the gateway refused the call before anything happened.
 * - `unknown`: the call may have taken effect. Check the agent and the call before you repeat it.
 */
export type Outcome = "not-sent" | "refused" | "unknown";

/** What a code of an error means. */
export interface ErrorCodeEntry {
  /** The error's class, by its `name`. */
  readonly error: string;
  /** What `outcome` may be. Empty if the error is not about a call. */
  readonly outcomes: readonly Outcome[];
  readonly meaning: string;
  readonly advice: string;
}

/** Every `code` of the errors of this package: what it means and what to do about it. */
export const errorCodes = {
  "invalid-argument": {
    error: "WrongArgument",
    outcomes: ["not-sent"],
    meaning: "An argument, the signal or the timeout is missing, unknown or invalid.",
    advice: "Correct the argument that `argument` names.",
  },
  "no-guid": {
    error: "NoGuid",
    outcomes: ["not-sent"],
    meaning: "The Guid is missing, or cannot be sent in a header.",
    advice: "Sign in, or pass the `guid` of a session.",
  },
  "guid-source-failed": {
    error: "NoGuid",
    outcomes: ["not-sent"],
    meaning: "Your `guid` function threw; `cause` is what it threw.",
    advice: "Fix the cause, then call again.",
  },
  "signed-out": {
    error: "NoGuid",
    outcomes: ["not-sent"],
    meaning: "The inspector has signed out.",
    advice: "Sign in again.",
  },
  "not-in-edition": {
    error: "NotInEdition",
    outcomes: ["not-sent"],
    meaning: "The edition does not have the operation.",
    advice: "Use another operation, or correct `edition`.",
  },
  "already-polling": {
    error: "AlreadyPolling",
    outcomes: ["not-sent"],
    meaning: "Another event poll of this client is in progress.",
    advice: "Poll in one place: read all events from a stream.",
  },
  "unknown-operation": {
    error: "UnknownOperation",
    outcomes: ["not-sent"],
    meaning: "A request of another client is outside `baseUrl`, or matches no operation.",
    advice: "Correct the method or the URL of the request.",
  },
  "step-pending": {
    error: "StepNotPossible",
    outcomes: ["not-sent"],
    meaning: "Another step of the inspection is under way, in this tab or another one.",
    advice: "Wait until it has ended: `settled`.",
  },
  "invalid-step": {
    error: "StepNotPossible",
    outcomes: ["not-sent"],
    meaning: "The inspection is in a state in which this step is not possible; `because` says why.",
    advice: "Offer only the steps that `can` allows.",
  },
  "state-unknown": {
    error: "StepNotPossible",
    outcomes: ["not-sent"],
    meaning: "What the inspector does is unknown, so no operation can be chosen.",
    advice: "Call `look`, or name the operation with `send`.",
  },
  "several-calls": {
    error: "StepNotPossible",
    outcomes: ["not-sent"],
    meaning: "The agent has several calls, and none was named; `calls` lists them.",
    advice: "Let a person choose one, and pass it to `intercept`.",
  },
  "calls-unknown": {
    error: "StepNotPossible",
    outcomes: ["not-sent"],
    meaning: "The agent's calls could not be looked up before an intercept; `cause` says why.",
    advice: "Pass a call to `intercept`, or try again.",
  },
  "host-not-found": {
    error: "ConnectionLost",
    outcomes: ["not-sent"],
    meaning: "The host name of the gateway cannot be looked up.",
    advice: "Check `baseUrl` and the network, then call again.",
  },
  unreachable: {
    error: "ConnectionLost",
    outcomes: ["not-sent"],
    meaning: "No address of the gateway accepts a connection.",
    advice: "Check the gateway and the network, then call again.",
  },
  "untrusted-certificate": {
    error: "ConnectionLost",
    outcomes: ["not-sent"],
    meaning: "The certificate of the gateway is invalid or not trusted.",
    advice: "Trust the gateway's CA. Never disable verification.",
  },
  "connection-lost": {
    error: "ConnectionLost",
    outcomes: ["unknown"],
    meaning: "The connection failed, or broke before the complete response had arrived.",
    advice: "Check the agent and the call before you repeat it.",
  },
  "timed-out": {
    error: "TimedOut",
    outcomes: ["unknown", "not-sent"],
    meaning: "The timeout expired. It says nothing about the session.",
    advice: "Check the agent and the call before you repeat it. Do not sign in again.",
  },
  aborted: {
    error: "Aborted",
    outcomes: ["unknown", "not-sent"],
    meaning: "Your signal aborted the call; `cause` is its reason.",
    advice: "Check the agent and the call before you repeat it: aborting does not undo it.",
  },
  "gateway-refused": {
    error: "GatewayFailure",
    outcomes: ["refused"],
    meaning: "The gateway refused the call.",
    advice: "Follow the advice for `retcode`.",
  },
  "gateway-failed": {
    error: "GatewayFailure",
    outcomes: ["unknown"],
    meaning: "The gateway reported a failure that does not rule out an effect.",
    advice: "Check the agent and the call, then follow the advice for `retcode`.",
  },
  "guid-replaced": {
    error: "GatewayFailure",
    outcomes: ["refused"],
    meaning:
      "The call's Guid had just been replaced. The client has the new one, but never repeats what can cut a customer's call.",
    advice: "Check the agent and the call. If it is still wanted, call again.",
  },
  "session-over": {
    error: "GatewayFailure",
    outcomes: ["refused", "unknown"],
    meaning: "The gateway does not accept the newest Guid, or reported that the session is lost.",
    advice: "Sign in again, then check the agent and the call.",
  },
  "already-signed-in": {
    error: "GatewayFailure",
    outcomes: ["refused"],
    meaning: "`signIn` was refused because the agent has a session.",
    advice:
      "Resume that session with `resumeSession` if it was saved. Or end it with `forceSignIn`, which may hang up on a customer.",
  },
  "empty-response": {
    error: "UnreadableAnswer",
    outcomes: ["unknown"],
    meaning: "The response has no body.",
    advice: "Check the agent and the call. Find out what responded in place of the gateway.",
  },
  "not-json": {
    error: "UnreadableAnswer",
    outcomes: ["unknown"],
    meaning: "The response is not JSON, such as a page of a load balancer.",
    advice: "Check the agent and the call. Find out what responded: see `httpStatus` and `excerpt`.",
  },
  redirect: {
    error: "UnreadableAnswer",
    outcomes: ["unknown"],
    meaning: "The response is a redirect, which is never followed.",
    advice: "Check the agent and the call. Correct `baseUrl`.",
  },
  "response-too-large": {
    error: "UnreadableAnswer",
    outcomes: ["unknown"],
    meaning: "The response is longer than 1 MiB.",
    advice: "Check the agent and the call. Find out what responded in place of the gateway.",
  },
  "no-new-guid": {
    error: "UnreadableAnswer",
    outcomes: ["unknown"],
    meaning: "The response to a sign-in or to `updateGuid` has no valid Guid.",
    advice: "In a browser, expose the header `Set-GUID`. The agent may be signed in.",
  },
  "wrong-shape": {
    error: "WrongShape",
    outcomes: ["unknown"],
    meaning: "The response is JSON, but `member` is missing or of the wrong type.",
    advice: "Check the agent and the call. Check that `baseUrl` is the gateway's.",
  },
  "event-not-seen": {
    error: "EventNotSeen",
    outcomes: [],
    meaning: "`waitFor` did not see the event; `because` says why.",
    advice: "Check the agent and the call: the event may have been lost.",
  },
  "not-settled": {
    error: "NotSettled",
    outcomes: [],
    meaning: "A step of the inspection was still under way when the time of `settled` was up.",
    advice: "Show it as pending: `snapshot` says what is awaited.",
  },
  "invalid-saved-session": {
    error: "InvalidSavedSession",
    outcomes: [],
    meaning: "What was passed to `resumeSession` is not a saved session, or one of another agent, gateway or version.",
    advice: "Sign in again.",
  },
  "session-not-saved": {
    error: "SessionNotSaved",
    outcomes: [],
    meaning: "Your `onSession` threw. The session continues, but a reload may lose it.",
    advice: "Check the storage: it may be full or denied.",
  },
  "session-in-other-tab": {
    error: "SessionInOtherTab",
    outcomes: [],
    meaning: "`joinTabs`: another tab has the session, and this page has no Web Locks, so only one tab can be used.",
    advice: "Use the other tab, or serve the page over https.",
  },
  "invalid-option": {
    error: "TypeError",
    outcomes: [],
    meaning: "An option is invalid, or an inspector does not come from this package.",
    advice: "Correct the program.",
  },
} as const satisfies Record<string, ErrorCodeEntry>;

/** The code of an error. */
export type ErrorCode = keyof typeof errorCodes;
