/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Options of the inspector; the runner adds `baseUrl`. */
export interface Options {
  readonly agentId: string;
  readonly guid?: string;
  /** Guids that a source returns, one at each request; the last one again and again. Null: the source fails. */
  readonly guidSource?: readonly (string | null)[];
  readonly timeout?: number;
  readonly edition?: string;
}

/** Something that the driver does. The README explains each step. */
export type Action =
  | {
      readonly call: string;
      readonly args?: { readonly [name: string]: Json };
      readonly timeout?: number;
      readonly aborted?: true;
    }
  | { readonly signIn: { readonly [name: string]: Json } }
  | { readonly forceSignIn: { readonly [name: string]: Json } }
  | { readonly resumeSession: { readonly [name: string]: Json }; readonly sync?: true }
  | { readonly signOut: true }
  | { readonly forceSignOut: true }
  | { readonly saved: true }
  | { readonly open: string }
  | { readonly read: string; readonly items: number }
  | { readonly close: string }
  | { readonly waitFor: string; readonly timeout: number }
  | { readonly arrived: number }
  | { readonly release: string }
  | { readonly abort: string }
  | { readonly await: string };

/** What must come out of a step. */
export interface Expectation {
  /** The value of a step that succeeds, exactly. */
  readonly success?: Json;
  /** Members of the error of a step that fails; null for a member that is absent. */
  readonly error?: { readonly [name: string]: Json };
  /** The items that were read, with the listed members. */
  readonly items?: readonly { readonly [name: string]: Json }[];
  /** Whether a stream has ended before the wanted number of items had arrived: `ended`, or with an error. */
  readonly end?: "ended" | { readonly [name: string]: Json };
}

export type Step = Action & { readonly background?: string; readonly expect?: Expectation };

/** What the server writes: text, bytes, a pause; or it ends the connection. */
export type Part =
  | { readonly text: string; readonly times?: number }
  | { readonly base64: string }
  | { readonly delay: number }
  | { readonly hold: string }
  | "close"
  | "reset";

/** A complete response with a length; or its single bytes. */
export type Response =
  | {
      readonly status?: number;
      readonly headers?: readonly (readonly [name: string, value: string])[];
      readonly json?: Json;
      readonly text?: string;
      readonly base64?: string;
    }
  | { readonly bytes: readonly Part[] };

/** The request that the server must receive. Headers that are not listed, of those that the protocol has, must be absent. */
export interface Request {
  readonly method: string;
  readonly target: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: Json;
}

/** A request, and how the server responds to it. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** The request may be missing: a stream that is closed need not have polled again. */
  readonly optional?: true;
}

/** One conformance case. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** `closed`: no process listens at the port. `untrusted`: TLS with a certificate of an unknown authority. */
  readonly server?: "closed" | "untrusted";
  /** `virtual`: a pause between polls ends at once and moves the clocks by its length. */
  readonly clock?: "virtual";
  /** What else moves the clocks, in ms, during a pause between polls; the first pause is 1. */
  readonly during?: readonly { readonly pause: number; readonly wall?: number; readonly both?: number }[];
  readonly options: Options;
  readonly steps: readonly Step[];
  /** Texts that no error may contain, in any encoding, in addition to the Guids of the options. */
  readonly secrets?: readonly string[];
  readonly exchanges: readonly Exchange[];
  /** The first pauses between polls, in ms. */
  readonly pauses?: readonly { readonly from: number; readonly to: number }[];
}

/** A file of cases. */
export interface CaseFile {
  readonly $schema: string;
  readonly description: string;
  readonly cases: readonly Case[];
}

/** The line that a driver reads: a case without what must come out. */
export interface Task {
  readonly id: string;
  readonly baseUrl: string;
  /** The URL of the runner, for `arrived` and `release`. */
  readonly control: string;
  readonly clock?: "virtual" | undefined;
  readonly during?: Case["during"] | undefined;
  readonly options: Options;
  readonly steps: readonly (Action & { readonly background?: string })[];
}

/** What came out of a step. */
export interface StepResult {
  readonly success?: Json;
  readonly error?: { readonly [name: string]: Json };
  readonly items?: readonly { readonly [name: string]: Json }[];
  readonly end?: "ended" | { readonly [name: string]: Json };
  /** Every text of an error of this step that a program may print: message, string, JSON, stack. */
  readonly shown?: readonly string[];
}

/** The line that a driver prints. */
export interface TaskResult {
  readonly id: string;
  readonly steps: readonly StepResult[];
  readonly pauses: readonly number[];
}

/** A request that the server has received. */
export interface ReceivedRequest {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  /** By lower-case names; several of one name are joined with a comma. */
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** What happened in a case. */
export interface Observed {
  readonly result: TaskResult;
  readonly requests: readonly ReceivedRequest[];
}
