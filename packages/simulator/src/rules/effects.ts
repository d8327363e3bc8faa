import type { OperationId } from "@qualitycontrol/contract/operations";
import { becomeIdle, enterState, statusOf } from "../domain/agent-state.ts";
import { endCall } from "../domain/calls.ts";
import { featureOf, numbersOf } from "../domain/event-contents.ts";
import { intercept, join, leave, switchMode } from "../domain/inspection.ts";
import { beginMonitor, endMonitor } from "../domain/monitoring.ts";
import type { Occurrences } from "../domain/occurrence.ts";
import { requestRest } from "../domain/rest.ts";
import { clearQueue, renewGuid, signOut, touchSession } from "../domain/session.ts";
import { signIn } from "../domain/sign-in.ts";
import type { Mode, State } from "../state/world.ts";
import { lookUps } from "./look-ups.ts";
import { monitoredIn } from "./monitoring.ts";
import { chosenAtSignIn, signedIn } from "./read-sign-in.ts";
import type { Effect, Known, Row } from "./rule.ts";

const modes: Mode[] = ["listen", "insert", "whisper"];

/** The name of each mode in the contract. */
const modeNames = { listen: "Listen", insert: "Insert", whisper: "Whisper" } as const satisfies Record<Mode, string>;

const joins =
  (mode: Mode) =>
  ({ floor, operation, self, target }: Known): Occurrences =>
    target ? join(floor, operation, { inspector: self, agent: target, mode }) : [];

const switches =
  (modeOf: (step: Known) => Mode | undefined) =>
  (step: Known): Occurrences => {
    const { inspection } = step.self;
    const mode = modeOf(step);
    return inspection && mode ? switchMode(step.floor, step.operation, inspection, mode) : [];
  };

const leaves = ({ floor, operation, self: { inspection } }: Known): Occurrences =>
  inspection ? leave(floor, operation, inspection) : [];

const intercepts = ({ floor, operation, self, target }: Known): Occurrences =>
  target?.call ? intercept(floor, operation, self, target.call) : [];

/** An inspector puts the agent into a state. */
const forces =
  (state: State, reasonOf: (step: Known) => string | undefined = () => undefined) =>
  (step: Known): Occurrences =>
    step.target ? enterState(step.floor, step.target, { state, reason: reasonOf(step), wantedBy: "inspector" }) : [];

const reasonIn = ({ parameters }: Known): string | undefined => parameters["reason"] as string | undefined;

const rows: Partial<Record<OperationId, Row>> = {
  addSupervise: ["The inspector is busy and listens; the agent is notified.", "doc", joins("listen")],
  addInsert: ["The inspector is busy and has barged in; the agent is notified.", "doc", joins("insert")],
  requestWhisperAgent: ["The inspector is busy and whispers; the agent is notified.", "doc", joins("whisper")],
  switchSuperviseOrInsert: [
    "The inspector goes on in the other of the two modes.",
    "inferred",
    switches(({ self }) => (self.inspection?.mode === "listen" ? "insert" : "listen")),
  ],
  requestSwitchInsertWhisperAgent: [
    "The inspector goes on in the requested mode, which may be the present one.",
    "doc",
    switches(({ floor, parameters }) =>
      modes.find((mode) => floor.edition.value("InspectionMode", modeNames[mode]) === parameters["switchtype"]),
    ),
  ],
  stopSuperviseOrInsert: ["The inspector leaves and is idle.", "doc", leaves],
  requestStopWhisperAgent: [
    "The inspector leaves and is idle, without an event for the inspector.",
    "inferred",
    leaves,
  ],
  intercept: ["The agent loses the call and is idle; the inspector talks with the customer.", "doc", intercepts],
  interceptCall: ["The agent loses the call and is idle; the inspector talks with the customer.", "doc", intercepts],
  forceBusy: [
    "The agent is busy, after a call if one is on. The settings select the event.",
    "inferred",
    forces("busy", ({ floor }) => floor.edition.value("NotReadyReason", "ForcedByInspector")),
  ],
  forceIdle: [
    "The agent is idle, after a call if one is on. The settings select the event.",
    "inferred",
    (step) => (step.target?.state === "idle" && !step.target.afterwards ? [] : forces("idle")(step)),
  ],
  forceRest: [
    "The rest waits until it is granted, during a call until its end.",
    "doc",
    (step) => {
      const [reason, seconds] = [reasonIn(step), Number(step.parameters["time"])];
      if (step.target) requestRest(step.floor, step.target, { reason, seconds });
      return [];
    },
  ],
  forceLogOutAgent: [
    "The agent is signed out; a call that is on is released.",
    "inferred",
    ({ floor, target }) => (target ? signOut(floor, target) : []),
  ],
  forceDropCall: [
    "The call ends for everyone in it.",
    "inferred",
    ({ floor, call }) => (call ? endCall(floor, call, "platform") : []),
  ],
  adjustSkill: [
    "The agent serves these skill queues and no others.",
    "doc",
    ({ body, target }) => {
      if (target) target.skills = [...(body["skills"] as number[])];
      return [];
    },
  ],
  login: [
    "The agent is signed in, in the requested state, idle by default.",
    "doc",
    (step) => signIn(step.floor, step.self, chosenAtSignIn(step)),
    signedIn,
  ],
  forceLogin: [
    "An earlier session ends; the agent is signed in, in the requested state.",
    "doc",
    (step) => signIn(step.floor, step.self, chosenAtSignIn(step)),
    signedIn,
  ],
  logout: ["The agent is signed out.", "doc", ({ floor, self }) => signOut(floor, self)],
  forceLogout: [
    "The agent is signed out; a call that is on is released. The response has no result.",
    "doc",
    ({ floor, self }) => signOut(floor, self),
    () => null,
  ],
  forceLogoutWithReason: [
    "The agent is signed out; a call that is on is released. The reason has no effect.",
    "inferred",
    ({ floor, self }) => signOut(floor, self),
  ],
  updateGuid: [
    "The agent has a new Guid. The former ones are valid until they expire.",
    "inferred",
    ({ floor, self }) => {
      if (self.session) renewGuid(floor, self.session);
      return [];
    },
    ({ self }) => ({ guid: self.session?.guids.at(-1)?.guid }),
  ],
  syncAgentInfo: [
    "The waiting events are lost. The response has the agent's call and state, in an inferred form.",
    "doc",
    ({ self }) => (self.session ? clearQueue(self.session) : []),
    ({ floor, self }) => ({
      callinfo: self.call ? { callid: self.call.callid, ...numbersOf(self.call) } : {},
      agentStateInfo: {
        lastState: statusOf(floor, self),
        ...(self.call ? { callFeature: featureOf(floor.edition.value, self.call) } : {}),
      },
    }),
  ],
  handShake: [
    "In push mode, the two minutes of silence start again.",
    "doc",
    ({ floor, self }) => {
      if (self.session?.push) touchSession(floor, self);
      return [];
    },
  ],
  resetSkill: [
    "The agent serves those of the configured skill queues that are named, with the autoflag true all of them.",
    "doc",
    ({ parameters, self }) => {
      const named = new Set(
        String(parameters["skillid"] ?? "")
          .split(";")
          .map(Number),
      );
      const configured = self.initial.skills ?? [];
      self.skills =
        parameters["autoflag"] === "true" ? [...configured] : configured.filter((skill) => named.has(skill));
      return [];
    },
  ],
  sayFree: [
    "The agent is idle; no effect on an agent who already is.",
    "doc",
    ({ floor, self }) => becomeIdle(floor, self),
  ],
  cancelBusy: [
    "The agent is no longer busy, but idle; no effect on an agent who is not busy.",
    "inferred",
    ({ floor, self }) => (self.state === "busy" ? becomeIdle(floor, self) : []),
  ],
  sayBusy: [
    "The agent is busy, for the reason given.",
    "doc",
    (step) => enterState(step.floor, step.self, { state: "busy", reason: reasonIn(step) }),
  ],
  beginMonitor: [
    "The sender receives an event whenever one of the agents does something.",
    "vendor sample",
    (step) => {
      beginMonitor(step.self, monitoredIn(step));
      return [];
    },
  ],
  endMonitor: [
    "The sender receives no more events about these agents.",
    "vendor sample",
    (step) => {
      endMonitor(step.self, monitoredIn(step));
      return [];
    },
  ],
  ...lookUps,
};

export const effects: readonly Effect[] = Object.entries(rows).map(([id, [does, mark, act, result]]) => ({
  id,
  does,
  mark,
  act,
  result,
}));
