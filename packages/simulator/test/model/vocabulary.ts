import type { OperationId } from "@qualitycontrol/contract/operations";
import { people } from "../cast.ts";
import { NotInEdition, type Stage } from "../stage.ts";
import { Broken, checkEvents, type Desktops, desktopOf, read } from "./invariants.ts";

/** The trainee may whisper, and no more. */
const inspectors = [people.inspector, people.colleague, people.trainee];

/** Who takes part in the scripts. */
export const everyone: string[] = [...inspectors, people.talking, people.idle];

/** What may stand for a word in braces. */
const words = {
  person: everyone,
  inspector: inspectors,
  other: everyone,
  mode: ["listen", "insert", "whisper"],
} as const;

/** What stands for the words of a sentence. */
interface Said {
  person: string;
  inspector: string;
  other?: string;
  mode: string;
}

type Act = (stage: Stage, said: Said, desktops: Desktops) => unknown;

/** The operations that scripts are about. */
export const operations: readonly OperationId[] = [
  "login",
  "forceLogin",
  "logout",
  "forceLogout",
  "pollEvents",
  "sayFree",
  "sayBusy",
  "addSupervise",
  "addInsert",
  "requestWhisperAgent",
  "switchSuperviseOrInsert",
  "requestSwitchInsertWhisperAgent",
  "stopSuperviseOrInsert",
  "requestStopWhisperAgent",
  "intercept",
  "interceptCall",
  "forceBusy",
  "forceIdle",
  "forceRest",
  "forceLogOutAgent",
  "forceDropCall",
];

/** Whom a sentence is about that names nobody else: whom the inspector inspects, if anybody. */
const otherIn = (stage: Stage, { inspector, other }: Said): string =>
  other ?? stage.onFloor(inspector)?.inspects?.agent ?? people.talking;

/** What an inspector does to the other by an operation that names the other. */
const by =
  (operation: OperationId, more: Record<string, string> = {}): Act =>
  (stage, said) => {
    const other = otherIn(stage, said);
    stage.ask(operation, said.inspector, { workNo: other, whisperagentid: other, ...more });
  };

const own =
  (operation: OperationId): Act =>
  (stage, { person }) =>
    stage.ask(operation, person);

const hangUp =
  (side: "agent" | "customer"): Act =>
  (stage, { person }) => {
    const call = stage.callOf(person);
    if (call) stage.control.endCall(call, side);
  };

const call =
  (ringing: boolean): Act =>
  (stage, { person }) => {
    const { words } = stage.simulation.edition;
    if (stage.onFloor(person)?.status === words.status("idle")) stage.control.startCall({ agent: person, ringing });
  };

const takeOver =
  (operation: "intercept" | "interceptCall"): Act =>
  (stage, said) => {
    const [{ inspector }, other] = [said, otherIn(stage, said)];
    const callId = stage.callOf(other);
    if (stage.retcode(operation, inspector, { workNo: other, callId: callId || "none" }) !== "0") return;
    const { words } = stage.simulation.edition;
    if (stage.onFloor(other)?.status !== words.status("idle")) throw new Broken("after an intercept the agent is idle");
    const { call } = stage.simulation.floor.agents.get(inspector) ?? {};
    if (call?.callid !== callId || call.ringing) throw new Broken("after an intercept the inspector talks");
  };

const switchTo: Act = (stage, said, desktops) => {
  const { inspectionMode } = stage.simulation.edition.words;
  by("requestSwitchInsertWhisperAgent", { switchtype: String(inspectionMode(said.mode)) })(stage, said, desktops);
};

const leave: Act = (stage, said, desktops) => {
  const [{ inspector }, other] = [said, otherIn(stage, said)];
  stage.ask("stopSuperviseOrInsert", inspector, { workNo: other });
  if (stage.retcode("requestStopWhisperAgent", inspector, { whisperagentid: other }) !== "0") return;
  // No event tells an inspector of the end of whispering: the answer does.
  read(stage, desktops, inspector);
  const desktop = desktopOf(desktops, inspector);
  if (desktop.state === "engaged") desktop.state = "idle";
};

/** What can happen, and how often: each line is a sentence for each choice of its words. */
const kinds: [often: number, kind: string, act: Act][] = [
  [6, "{person} signs in", (stage, { person }) => stage.signIn(person)],
  [
    1,
    "{person} signs in by force",
    (stage, { person }) => {
      const password = person === people.inspector ? people.password : "";
      const phonenum = stage.simulation.floor.agents.get(person)?.initial.phone;
      stage.ask("forceLogin", person, { body: { password, phonenum } });
    },
  ],
  [1, "{person} signs out", own("logout")],
  [1, "{person} signs out by force", own("forceLogout")],
  [8, "a customer talks with {person}", call(false)],
  [2, "a customer rings {person}", call(true)],
  [
    2,
    "{person} picks up",
    (stage, { person }) => {
      const { call } = stage.simulation.floor.agents.get(person) ?? {};
      if (call?.ringing) stage.control.answerCall(call.callid);
    },
  ],
  [1, "the customer of {person} hangs up", hangUp("customer")],
  [1, "{person} hangs up", hangUp("agent")],
  [6, "{inspector} listens to {other}", by("addSupervise")],
  [4, "{inspector} inserts with {other}", by("addInsert")],
  [6, "{inspector} whispers to {other}", by("requestWhisperAgent")],
  [3, "{inspector} switches", by("switchSuperviseOrInsert")],
  [1, "{inspector} switches with {other}", by("switchSuperviseOrInsert")],
  [3, "{inspector} switches to {mode}", switchTo],
  [1, "{inspector} switches with {other} to {mode}", switchTo],
  [2, "{inspector} leaves", leave],
  [1, "{inspector} leaves {other}", leave],
  [3, "{inspector} intercepts", takeOver("intercept")],
  [3, "{inspector} intercepts the call", takeOver("interceptCall")],
  [1, "{inspector} intercepts {other}", takeOver("intercept")],
  [1, "{inspector} intercepts the call of {other}", takeOver("interceptCall")],
  [1, "{inspector} forces {other} to be busy", by("forceBusy")],
  [2, "{inspector} forces {other} to be idle", by("forceIdle")],
  [1, "{inspector} forces {other} to rest", by("forceRest", { time: "30", reason: "1" })],
  [1, "{inspector} forces {other} to sign out", by("forceLogOutAgent")],
  [
    1,
    "{inspector} drops the call of {other}",
    (stage, { inspector, other = "" }) =>
      stage.ask("forceDropCall", inspector, { callid: stage.callOf(other) || "none" }),
  ],
  [4, "{person} becomes idle", own("sayFree")],
  [1, "{person} becomes busy", own("sayBusy")],
  [6, "{person} reads the events", (stage, { person }, desktops) => checkEvents(stage, desktops, person)],
  [1, "half a minute passes", (stage) => stage.after(30)],
];

/** Every sentence of a kind, with what it chooses. */
function sentencesOf(kind: string): [sentence: string, said: Said][] {
  let sentences: [string, Partial<Said>][] = [[kind, {}]];
  for (const [, word = ""] of kind.matchAll(/\{(\w+)\}/g)) {
    sentences = sentences.flatMap(([sentence, said]) =>
      words[word as keyof Said].map((value): [string, Partial<Said>] => [
        sentence.replace(`{${word}}`, value),
        { ...said, [word]: value },
      ]),
    );
  }
  return sentences as [string, Said][];
}

const acts = new Map(
  kinds.flatMap(([, kind, act]) =>
    sentencesOf(kind).map(([sentence, said]) => [
      sentence,
      (stage: Stage, desktops: Desktops): void => void act(stage, said, desktops),
    ]),
  ),
);

/** The sentences that scripts are made of: those of one kind together, and how often one of them is to be said. */
export const vocabulary: { often: number; sentences: string[] }[] = kinds.map(([often, kind]) => ({
  often,
  sentences: sentencesOf(kind).map(([sentence]) => sentence),
}));

/** Does what a sentence says. An operation that the edition does not have is not sent. */
export function act(sentence: string, stage: Stage, desktops: Desktops): void {
  const does = acts.get(sentence);
  if (!does) throw new Error(`No step of a script says "${sentence}". model/vocabulary.ts has those that there are.`);
  try {
    does(stage, desktops);
  } catch (error) {
    if (!(error instanceof NotInEdition)) throw error;
  }
}
