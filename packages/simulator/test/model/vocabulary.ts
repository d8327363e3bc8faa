import type { OperationId } from "@qualitycontrol/contract/operations";
import { people } from "../people-fixture.ts";
import { NotInEdition, type TestHarness } from "../test-harness.ts";
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

type Act = (harness: TestHarness, said: Said, desktops: Desktops) => unknown;

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
  "beginMonitor",
  "endMonitor",
];

/** The agent of a sentence that names none: the one that the inspector inspects, if any. */
const otherIn = (harness: TestHarness, { inspector, other }: Said): string =>
  other ?? harness.onFloor(inspector)?.inspects?.agent ?? people.talking;

/** An operation of an inspector that names the other agent. */
const by =
  (operation: OperationId, more: Record<string, string> = {}): Act =>
  (harness, said) => {
    const other = otherIn(harness, said);
    harness.ask(operation, said.inspector, { workNo: other, whisperagentid: other, ...more });
  };

const own =
  (operation: OperationId): Act =>
  (harness, { person }) =>
    harness.ask(operation, person);

const monitor =
  (operation: "beginMonitor" | "endMonitor"): Act =>
  (harness, { inspector, other: agents }) =>
    harness.ask(operation, inspector, { agents });

const hangUp =
  (side: "agent" | "customer"): Act =>
  (harness, { person }) => {
    const call = harness.callOf(person);
    if (call) harness.control.endCall(call, side);
  };

const call =
  (ringing: boolean): Act =>
  (harness, { person }) => {
    const { value } = harness.simulation.edition;
    if (harness.onFloor(person)?.status === value("AgentStatus", "Idle"))
      harness.control.startCall({ agent: person, ringing });
  };

const takeOver =
  (operation: "intercept" | "interceptCall"): Act =>
  (harness, said) => {
    const [{ inspector }, other] = [said, otherIn(harness, said)];
    const callId = harness.callOf(other);
    if (harness.retcode(operation, inspector, { workNo: other, callId: callId || "none" }) !== "0") return;
    const { value } = harness.simulation.edition;
    if (harness.onFloor(other)?.status !== value("AgentStatus", "Idle"))
      throw new Broken("after an intercept the agent is idle");
    const { call } = harness.simulation.floor.agents.get(inspector) ?? {};
    if (call?.callid !== callId || call.ringing) throw new Broken("after an intercept the inspector talks");
  };

const modeNames = { listen: "Listen", insert: "Insert", whisper: "Whisper" } as const;

const switchTo: Act = (harness, said, desktops) => {
  const switchtype = harness.simulation.edition.value("InspectionMode", modeNames[said.mode as keyof typeof modeNames]);
  by("requestSwitchInsertWhisperAgent", { switchtype })(harness, said, desktops);
};

const leave: Act = (harness, said, desktops) => {
  const [{ inspector }, other] = [said, otherIn(harness, said)];
  harness.ask("stopSuperviseOrInsert", inspector, { workNo: other });
  if (harness.retcode("requestStopWhisperAgent", inspector, { whisperagentid: other }) !== "0") return;
  // The end of whispering has no event for the inspector: the response reports it.
  read(harness, desktops, inspector);
  const desktop = desktopOf(desktops, inspector);
  if (desktop.state === "engaged") desktop.state = "idle";
};

/** The steps and their frequency: each line gives a sentence for each choice of its words. */
const kinds: [often: number, kind: string, act: Act][] = [
  [6, "{person} signs in", (harness, { person }) => harness.signIn(person)],
  [
    1,
    "{person} signs in by force",
    (harness, { person }) => {
      const password = person === people.inspector ? people.password : "";
      const phonenum = harness.simulation.floor.agents.get(person)?.initial.phone;
      harness.ask("forceLogin", person, { body: { password, phonenum } });
    },
  ],
  [1, "{person} signs out", own("logout")],
  [1, "{person} signs out by force", own("forceLogout")],
  [8, "a customer talks with {person}", call(false)],
  [2, "a customer rings {person}", call(true)],
  [
    2,
    "{person} picks up",
    (harness, { person }) => {
      const { call } = harness.simulation.floor.agents.get(person) ?? {};
      if (call?.ringing) harness.control.answerCall(call.callid);
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
    (harness, { inspector, other = "" }) =>
      harness.ask("forceDropCall", inspector, { callid: harness.callOf(other) || "none" }),
  ],
  [1, "{inspector} monitors {other}", monitor("beginMonitor")],
  [1, "{inspector} no longer monitors {other}", monitor("endMonitor")],
  [4, "{person} becomes idle", own("sayFree")],
  [1, "{person} becomes busy", own("sayBusy")],
  [6, "{person} reads the events", (harness, { person }, desktops) => checkEvents(harness, desktops, person)],
  [1, "half a minute passes", (harness) => harness.after(30)],
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
      (harness: TestHarness, desktops: Desktops): void => void act(harness, said, desktops),
    ]),
  ),
);

/** The sentences of scripts: those of one kind together, with their frequency. */
export const vocabulary: { often: number; sentences: string[] }[] = kinds.map(([often, kind]) => ({
  often,
  sentences: sentencesOf(kind).map(([sentence]) => sentence),
}));

/** Performs a sentence. An operation that the edition does not have is not sent. */
export function act(sentence: string, harness: TestHarness, desktops: Desktops): void {
  const does = acts.get(sentence);
  if (!does) throw new Error(`No step of a script says "${sentence}". model/vocabulary.ts has those that there are.`);
  try {
    does(harness, desktops);
  } catch (error) {
    if (!(error instanceof NotInEdition)) throw error;
  }
}
