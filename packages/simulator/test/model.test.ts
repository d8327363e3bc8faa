import fc from "fast-check";
import { expect, test } from "vitest";
import { rules } from "../src/floor/rules/index.ts";
import { people } from "./cast.ts";
import { Stage, type StageOptions } from "./stage.ts";

const inspectors = [people.inspector, people.colleague];
const agents = [people.talking, people.idle];
const everyone = [...inspectors, ...agents];

/** What a desktop makes of the events of its agent: the state, as far as events tell it. */
const told: Record<string, string> = {
  AgentState_Ready: "idle",
  AgentState_SetNotReady_Success: "busy",
  AgentState_CancelNotReady_Success: "idle",
  AgentState_Work: "wrap-up",
  AgentState_CancelWork_Success: "idle",
  AgentState_SetRest_Success: "rest",
  AgentState_CancelRest_Success: "idle",
  AgentState_Busy: "engaged",
  AgentEvent_Talking: "engaged",
  AgentOther_ShutdownService: "signed out",
};

type Desktops = Map<string, string>;

/** A step of a script: what it is called, and what it does. */
class Step implements fc.Command<Desktops, Stage> {
  readonly name: string;
  readonly act: (stage: Stage, desktops: Desktops) => void;

  constructor(name: string, act: (stage: Stage, desktops: Desktops) => void) {
    this.name = name;
    this.act = act;
  }

  check = (): boolean => true;

  run(desktops: Desktops, stage: Stage): void {
    this.act(stage, desktops);
    expectOrder(stage);
  }

  toString = (): string => this.name;
}

/** What holds at any time. */
function expectOrder(stage: Stage): void {
  const { agents, calls } = stage.simulation.floor;
  const inCalls = [...calls.values()].map(({ agent }) => agent.workno);
  expect(new Set(inCalls).size, "one call per agent").toBe(inCalls.length);
  for (const agent of agents.values()) {
    expect(agent.call === undefined || calls.get(agent.call.callid)?.agent === agent, "calls and agents agree").toBe(
      true,
    );
    const inspected = [...agents.values()].filter((other) => other.inspectedBy.has(agent));
    expect(inspected, "an inspector inspects one agent").toEqual(agent.inspection ? [agent.inspection.agent] : []);
    const isOut = agent.state === "signed out";
    expect(
      isOut && (agent.inspectedBy.size > 0 || agent.inspection || agent.call),
      "nothing goes on after a sign-out",
    ).toBeFalsy();
    expect(agent.inspection && agent.call, "nobody inspects and talks").toBeFalsy();
  }
}

/** Events tell the truth, in its order: who has read them all knows the state. */
function readEvents(stage: Stage, desktops: Desktops, workno: string): void {
  for (const type of stage.events(workno)) desktops.set(workno, told[type] ?? desktops.get(workno) ?? "signed out");
  const agent = stage.simulation.floor.agents.get(workno);
  const state = agent?.call || agent?.inspection ? "engaged" : agent?.state;
  // Whoever was silent for too long, or let the Guid die, is told nothing.
  const isHeard = stage.rule === "pollEvents" && state !== "signed out";
  if (isHeard) expect(desktops.get(workno), `what the events of ${workno} tell`).toBe(state);
}

const oneOf = (values: string[]) => fc.constantFrom(...values);
const step = (name: string, act: Step["act"]) => fc.constant(new Step(name, act));

const steps = [
  oneOf(everyone).map((who) => new Step(`${who} signs in`, (stage) => void stage.signIn(who))),
  oneOf(everyone).map(
    (who) =>
      new Step(`${who} signs in by force`, (stage) => {
        const password = who === people.inspector ? people.password : "";
        const phonenum = stage.simulation.floor.agents.get(who)?.seed.phone;
        stage.ask("forceLogin", who, { body: { password, phonenum } });
      }),
  ),
  fc
    .tuple(oneOf(everyone), oneOf(["logout", "forceLogout"]))
    .map(([who, how]) => new Step(`${who} signs out (${how})`, (stage) => void stage.ask(how as "logout", who))),
  fc.tuple(oneOf(everyone), fc.boolean()).map(
    ([who, ringing]) =>
      new Step(`a customer calls ${who}${ringing ? ", and it rings" : ""}`, (stage) => {
        const { status } = stage.onFloor(who) ?? {};
        if (status === stage.simulation.edition.words.status("idle")) stage.control.startCall({ agent: who, ringing });
      }),
  ),
  fc.tuple(oneOf(everyone), fc.constantFrom("customer" as const, "agent" as const)).map(
    ([who, by]) =>
      new Step(`the ${by} hangs up on the call of ${who}`, (stage) => {
        const call = stage.callOf(who);
        if (call) stage.control.endCall(call, by);
      }),
  ),
  fc
    .tuple(oneOf(inspectors), oneOf(everyone), oneOf(["addSupervise", "addInsert"]))
    .map(
      ([who, whom, how]) =>
        new Step(`${who} ${how} ${whom}`, (stage) => void stage.ask(how as "addInsert", who, { workNo: whom })),
    ),
  fc
    .tuple(oneOf(inspectors), oneOf(everyone))
    .map(
      ([who, whom]) =>
        new Step(
          `${who} whispers to ${whom}`,
          (stage) => void stage.ask("requestWhisperAgent", who, { whisperagentid: whom }),
        ),
    ),
  fc.tuple(oneOf(inspectors), oneOf(everyone), oneOf(["0", "1", "2"])).map(
    ([who, whom, switchtype]) =>
      new Step(`${who} switches to ${switchtype} with ${whom}`, (stage) => {
        stage.ask("requestSwitchInsertWhisperAgent", who, { whisperagentid: whom, switchtype });
      }),
  ),
  fc.tuple(oneOf(inspectors), oneOf(everyone)).map(
    ([who, whom]) =>
      new Step(`${who} leaves ${whom}`, (stage, desktops) => {
        stage.ask("stopSuperviseOrInsert", who, { workNo: whom });
        // No event tells an inspector of the end of whispering: the answer does.
        const { retcode } = stage.ask("requestStopWhisperAgent", who, { whisperagentid: whom }) ?? {};
        if (retcode !== "0") return;
        for (const type of stage.events(who)) desktops.set(who, told[type] ?? desktops.get(who) ?? "signed out");
        if (desktops.get(who) === "engaged") desktops.set(who, "idle");
      }),
  ),
  fc.tuple(oneOf(inspectors), oneOf(everyone)).map(
    ([who, whom]) =>
      new Step(`${who} intercepts ${whom}`, (stage) => {
        const call = stage.callOf(whom);
        if (stage.retcode("intercept", who, { workNo: whom }) !== "0") return;
        const { words } = stage.simulation.edition;
        expect(stage.onFloor(whom)?.status, "after an intercept the agent is idle").toBe(words.status("idle"));
        expect(stage.callOf(who), "after an intercept the inspector talks").toBe(call);
      }),
  ),
  fc
    .tuple(oneOf(inspectors), oneOf(everyone), oneOf(["forceBusy", "forceIdle", "forceLogOutAgent"]))
    .map(
      ([who, whom, how]) =>
        new Step(`${who} ${how} ${whom}`, (stage) => void stage.ask(how as "forceBusy", who, { workNo: whom })),
    ),
  fc
    .tuple(oneOf(inspectors), oneOf(everyone))
    .map(
      ([who, whom]) =>
        new Step(
          `${who} sends ${whom} to rest`,
          (stage) => void stage.ask("forceRest", who, { workNo: whom, time: "30", reason: "1" }),
        ),
    ),
  fc
    .tuple(oneOf(everyone), oneOf(["sayFree", "sayBusy"]))
    .map(([who, how]) => new Step(`${who} ${how}`, (stage) => void stage.ask(how as "sayFree", who))),
  oneOf(everyone).map(
    (who) => new Step(`${who} reads the events`, (stage, desktops) => readEvents(stage, desktops, who)),
  ),
  step("half a minute passes", (stage) => stage.after(30)),
];

/** Plays random scripts on stages, and shrinks one that breaks something to its shortest form. */
function playScripts(runs: number, seed: number, options: StageOptions = {}): void {
  const scripts = fc.property(fc.commands(steps, { maxCommands: 120, size: "max" }), (script) => {
    fc.modelRun(() => ({ model: new Map<string, string>(), real: new Stage(options).setOutFor(everyone) }), script);
  });
  fc.assert(scripts, { numRuns: runs, seed });
}

test("thousands of random steps keep the floor in order, and its events tell the truth", () => {
  const seed = Number(process.env["QUALITYCONTROL_SEED"] ?? Date.now() % 2 ** 31);
  console.log(`The scripts of this run are those of QUALITYCONTROL_SEED=${seed}.`);
  playScripts(150, seed);
});

test("a broken rule is found, and told as a short script", () => {
  const broken = {
    ...rules,
    consequences: {
      ...rules.consequences,
      inspectedSignsOut: { ...rules.consequences.inspectedSignsOut, run: () => {} },
    },
  };
  expect(() => playScripts(300, 7, { rules: broken })).toThrow(
    /Counterexample: \[[^\n]*30\d+ (add\w+|whispers to) \d+[^\n]{0,200}\]/,
  );
});
