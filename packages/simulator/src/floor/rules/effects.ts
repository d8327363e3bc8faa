import type { OperationId } from "@qualitycontrol/contract/operations";
import { endCall } from "../calls.ts";
import { command } from "../command.ts";
import { join, leave, move, takeOver } from "../inspection.ts";
import type { Mode } from "../people.ts";
import { heardOf, signOut } from "../session.ts";
import { signIn } from "../sign-in.ts";
import { becomeIdle, enter, statusOf } from "../state.ts";
import type { Effect, Known, Mark } from "./rule.ts";

type Row = [does: string, mark: Mark, run: (step: Known) => unknown];

const modes: Mode[] = ["listen", "insert", "whisper"];

const rows: Partial<Record<OperationId, Row>> = {
  addSupervise: ["The inspector is busy and listens; the agent is told of it.", "doc", (step) => join(step, "listen")],
  addInsert: ["The inspector is busy and inserted; the agent is told of it.", "doc", (step) => join(step, "insert")],
  requestWhisperAgent: [
    "The inspector is busy and whispers; the agent is told of it.",
    "doc",
    (step) => join(step, "whisper"),
  ],
  switchSuperviseOrInsert: [
    "The inspector goes on in the other of the two modes.",
    "inferred",
    (step) => move(step, step.self.inspection?.mode === "listen" ? "insert" : "listen"),
  ],
  requestSwitchInsertWhisperAgent: [
    "The inspector goes on in the mode that is asked for, be it the present one.",
    "doc",
    (step) => {
      const { inspectionMode } = step.floor.edition.words;
      const mode = modes.find((name) => inspectionMode(name) === Number(step.parameters["switchtype"]));
      if (mode) move(step, mode);
    },
  ],
  stopSuperviseOrInsert: ["The inspector leaves and is idle.", "doc", leave],
  requestStopWhisperAgent: ["The inspector leaves and is idle. No event tells the inspector so.", "inferred", leave],
  intercept: ["The agent loses the call and is idle; the inspector talks with the customer.", "doc", takeOver],
  interceptCall: ["The agent loses the call and is idle; the inspector talks with the customer.", "doc", takeOver],
  forceBusy: ["The agent is busy, after a call if one is on.", "inferred", (step) => command(step, "busy")],
  forceIdle: ["The agent is idle, after a call if one is on.", "inferred", (step) => command(step, "idle")],
  forceRest: [
    "The agent rests, after a call if one is on, and is reminded when the time is over.",
    "inferred",
    (step) => command(step, "rest"),
  ],
  forceLogOutAgent: [
    "The agent is signed out; a call that is on is released.",
    "inferred",
    ({ floor, target }) => target && signOut(floor, target),
  ],
  forceDropCall: [
    "The call ends for everyone in it.",
    "inferred",
    ({ floor, call }) => call && endCall(floor, call, "platform"),
  ],
  adjustSkill: [
    "The agent serves these skill queues and no others.",
    "doc",
    ({ body, target }) => {
      if (target) target.skills = [...(body["skills"] as number[])];
    },
  ],
  login: ["The agent is signed in, in the state that was asked for, idle unless said.", "doc", signIn],
  forceLogin: ["An earlier session is over; the agent is signed in, in the state that was asked for.", "doc", signIn],
  logout: ["The agent is signed out.", "doc", ({ floor, self }) => signOut(floor, self)],
  forceLogout: [
    "The agent is signed out; a call that is on is released. The answer has no result.",
    "doc",
    ({ floor, self }) => {
      signOut(floor, self);
      return null;
    },
  ],
  handShake: [
    "In push mode the two minutes of silence begin anew.",
    "doc",
    ({ floor, self }) => {
      if (self.session?.push) heardOf(floor, self);
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
    },
  ],
  sayFree: ["The agent is idle; nothing happens to one who is.", "doc", ({ floor, self }) => becomeIdle(floor, self)],
  sayBusy: [
    "The agent is busy, for the reason given.",
    "doc",
    ({ floor, self, parameters }) =>
      enter(floor, self, { state: "busy", reason: parameters["reason"] as string | undefined }),
  ],
  queryAllCallInfoByAgentWorkNoEx: [
    "The call that the agent is in, if any.",
    "doc",
    ({ target }) => (target?.call ? [target.call.callid] : []),
  ],
  queryAgentInfoByWorkNo: [
    "State, skill queues and phone of the agent.",
    "doc",
    ({ floor, target }) => {
      if (!target) return undefined;
      const { workno, initial, session, skills, tenant } = target;
      const { name, phone } = initial;
      return {
        workno,
        ...(name === undefined ? {} : { name }),
        status: statusOf(floor, target),
        skilllist: skills.map((id) => ({ id })),
        vdnid: tenant.vdn,
        phonenumber: session && !session.over ? session.phone : (phone ?? ""),
      };
    },
  ],
};

export const effects: readonly Effect[] = Object.entries(rows).map(([id, [does, mark, run]]) => ({
  id,
  does,
  mark,
  run,
}));
