import { asDocumented, type Edition, editions } from "@qualitycontrol/contract/calls";
import {
  Aborted,
  AlreadyPolling,
  ConnectionLost,
  GatewayFailure,
  InspectorError,
  NoGuid,
  NotInEdition,
  SessionOver,
  TimedOut,
  UnreadableAnswer,
  WrongArgument,
  WrongShape,
} from "../errors/index.ts";
import type { Unordered } from "../events/item.ts";
import type { InspectionStep, SharedSession } from "../session/shared-session.ts";
import { isGuid } from "../session-state.ts";

/** A place in the sequence of all items. */
export interface Place {
  /** Grows with each change of the lead. */
  readonly epoch: number;
  /** The number of the latest item of this epoch. */
  readonly number: number;
}

/** A question to the leader. */
export interface Question {
  readonly kind: "hello";
  readonly from: string;
  readonly question: number;
}

/** What the leader publishes: before and after each poll, when it changes, and when a tab asks. */
export interface LeadState extends Place {
  readonly kind: "state";
  /** The ID of the tab that leads. */
  readonly leader: string;
  /** The latest item that the leader had received before it took the lead. */
  readonly after: Place | undefined;
  /** How many polls have been sent, and the number of the latest that returned no event. */
  readonly polls: number;
  readonly emptyPoll: number;
  /** Whether a poll is in progress, or its response has not been delivered: if the leader disappears now, an event may be lost. */
  readonly isPolling: boolean;
  /** Whether this tab leads no more. */
  readonly hasLeft: boolean;
  readonly isVisible: boolean;
  /** Whether the lead was taken from a tab that showed no sign. */
  readonly stolen: boolean;
  readonly sharedElsewhere: boolean;
  /** Undefined while the leader is signing in. */
  readonly session: { readonly guid: string | undefined; readonly edition: Edition } | undefined;
  readonly inspection: SharedSession["inspection"];
  readonly order: SharedSession["order"];
  /** The steps of all tabs whose results are not known yet. */
  readonly steps: readonly StepMessage[];
  /** The question that this answers. */
  readonly to: Question | undefined;
}

/** An item of the leader's poll. */
export interface ItemMessage extends Place {
  readonly kind: "item";
  readonly item: Unordered;
  readonly poll: number;
  readonly emptyPoll: number;
}

/** A step of the inspection. */
export interface StepMessage {
  readonly kind: "step";
  /** The ID of the tab that takes the step. */
  readonly from: string;
  readonly step: InspectionStep;
}

/** A message between the tabs of a session. */
export type Message =
  | Question
  | LeadState
  | ItemMessage
  | StepMessage
  /** A visible tab asks for the lead. */
  | { readonly kind: "want" }
  /** A response to a tab that does not lead contained a new Guid. */
  | { readonly kind: "guid"; readonly before: string | undefined; readonly guid: string }
  /** The session is over. */
  | { readonly kind: "over"; readonly error: object | undefined };

/** What another script of this origin may have posted. */
type Posted = { readonly [member in keyof LeadState | keyof ItemMessage | keyof StepMessage]?: unknown } & {
  readonly [member in
    | "id"
    | "phase"
    | "snapshot"
    | "guid"
    | "edition"
    | "question"
    | "error"
    | "awaited"
    | "mark"]?: unknown;
};

const posted = (value: unknown): Posted => Object(value);
const areTexts = (...values: unknown[]): boolean => values.every((it) => typeof it === "string");
const areNumbers = (...values: unknown[]): boolean => values.every(Number.isFinite);

const stateOf = (snapshot: unknown): unknown => (Object(snapshot) as { state?: unknown }).state;

function isStep({ from, step }: Posted): boolean {
  const { id, phase, snapshot } = posted(step);
  return areTexts(from, id, phase, stateOf(snapshot));
}

const isSession = ({ guid, edition }: Posted): boolean =>
  (guid === undefined || isGuid(guid)) && [asDocumented, ...editions].includes(edition as Edition);

/** `NaN` and `Infinity` have a meaning here. */
const isOrder = ({ awaited, mark }: Posted): boolean => typeof awaited === "number" && typeof mark === "number";

const checks: Readonly<Record<Message["kind"], (it: Posted) => boolean>> = {
  hello: ({ from, question }) => areTexts(from) && areNumbers(question),
  state: ({ epoch, number, polls, emptyPoll, leader, steps, session, inspection, order }) =>
    areNumbers(epoch, number, polls, emptyPoll) &&
    areTexts(leader) &&
    Array.isArray(steps) &&
    steps.every((it) => isStep(posted(it))) &&
    (session === undefined || isSession(posted(session))) &&
    (inspection === undefined || areTexts(stateOf(inspection))) &&
    (order === undefined || isOrder(posted(order))),
  item: ({ epoch, number, poll, emptyPoll, item }) =>
    areNumbers(epoch, number, poll, emptyPoll) && areTexts(posted(item).kind),
  step: isStep,
  want: () => true,
  guid: ({ guid }) => isGuid(guid),
  over: ({ error }) => error === undefined || posted(error) === error,
};

/** Whether something that was posted has the form of a message. */
export function isMessage(value: unknown): value is Message {
  const { kind } = posted(value) as { kind: Message["kind"] };
  return Object.hasOwn(checks, kind) && checks[kind](value as Posted);
}

/** What a tab without Web Locks answers to another one that joins at the same time. */
export const NO_STATE: LeadState = {
  kind: "state",
  epoch: 0,
  number: 0,
  leader: "",
  after: undefined,
  polls: 0,
  emptyPoll: 0,
  isPolling: false,
  hasLeft: false,
  isVisible: true,
  stolen: false,
  sharedElsewhere: false,
  session: undefined,
  inspection: undefined,
  order: undefined,
  steps: [],
  to: undefined,
};

/** Whether a tab at a place has received all items up to the leader's state. */
export const continues = ({ epoch, number, after }: LeadState, place: Place | undefined): boolean =>
  epoch === place?.epoch
    ? number <= place.number
    : number === 0 && after?.epoch === place?.epoch && after?.number === place?.number;

/** An error in a form that can be cloned: otherwise only its message would arrive. */
export const plainError = (error: unknown): object | undefined =>
  error instanceof InspectorError ? error.toJSON() : error === undefined ? error : { message: String(error) };

/** The errors of a poll, by their names. */
const classes: Record<string, { readonly prototype: Error }> = {
  Aborted,
  AlreadyPolling,
  ConnectionLost,
  GatewayFailure,
  NoGuid,
  NotInEdition,
  TimedOut,
  UnreadableAnswer,
  WrongArgument,
  WrongShape,
};

/** The error that `plainError` made plain, of the same class. */
export function revivedError(plain: object): Error {
  const { name, message, ...members } = plain as { name: string; message: string; code: string };
  const { prototype } =
    members.code === "session-over" ? SessionOver : (Object.hasOwn(classes, name) && classes[name]) || Error;
  return Object.setPrototypeOf(Object.assign(new Error(message), members), prototype);
}
