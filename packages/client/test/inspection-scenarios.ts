import type { Inspector } from "@qualitycontrol/client";
import { inspect, inspectionOf, type Mode } from "@qualitycontrol/client/inspection";
import type { InjectedFault, World } from "@qualitycontrol/simulator";
import fc from "fast-check";
import { expect } from "vitest";
import { FIRST_INSPECTOR, type Simulated, worldWithCall } from "./simulator-fixture.ts";

const { world, workNo: talking, callId } = worldWithCall();
/** The agent's call in the beginning. */
export const firstCall = callId;
const waiting = "49998";
export const colleague = FIRST_INSPECTOR + 1;
export const self = String(FIRST_INSPECTOR);

/** An inspector and a colleague, an agent who talks with a customer, and one who does not. */
export const modelWorld: World = {
  ...world,
  tenants: [{ vdn: 1, vcc: 1, inspectorsPerAgent: 2 }],
  agents: [
    ...(world.agents ?? []),
    { workno: String(colleague), vdn: 1, phone: "40039", permissions: { inspection: true, whisper: true } },
    { workno: waiting, vdn: 1, phone: "70093", state: "idle" },
  ],
};

export type StepFault = Omit<InjectedFault, "operation" | "agentid">;
const fault: fc.Arbitrary<StepFault | undefined> = fc.option(
  fc.oneof(
    fc.constantFrom<StepFault>(
      { kind: "drop-before" },
      { kind: "drop-after" },
      { kind: "cut" },
      { kind: "html" },
      { kind: "retcode", retcode: "900-003" },
    ),
    fc.integer({ min: 1, max: 3_000 }).map((milliseconds): StepFault => ({ kind: "latency", milliseconds })),
  ),
  { nil: undefined, freq: 3 },
);
const mode = fc.constantFrom<Mode>("listen", "insert", "whisper");
/** How long to wait after a step, in ms. */
const wait = fc.constantFrom(0, 0, 100, 400, 1_500);
const record = <T extends string>(kind: T) => fc.record({ kind: fc.constant(kind), fault, mode, wait });

/** What happens: a step of the inspector, something on the floor, or time passes. */
const command = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant("inspect" as const),
      fault,
      mode,
      wait,
      workNo: fc.constantFrom(talking, talking, waiting),
    }),
  },
  { weight: 3, arbitrary: record("switchTo") },
  { weight: 2, arbitrary: record("leave") },
  { weight: 2, arbitrary: record("intercept") },
  { weight: 1, arbitrary: record("look") },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("send" as const), fault, mode, wait, at: fc.nat(7) }) },
  { weight: 2, arbitrary: record("poll") },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("callEnds", "callBegins", "hangsUp", "agentSignsOut", "colleague", "ownCall"),
    } as { kind: fc.Arbitrary<"callEnds" | "callBegins" | "hangsUp" | "agentSignsOut" | "colleague" | "ownCall"> }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("time" as const), ms: fc.constantFrom(100, 400, 1_000, 4_000, 12_000) }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** The steps of one run, and whether the page has a stream of its own. */
export interface Scenario {
  commands: Command[];
  hasStream: boolean;
}

export const scenario = (maxLength: number): fc.Arbitrary<Scenario> =>
  fc.record({ commands: fc.array(command, { minLength: 5, maxLength, size: "max" }), hasStream: fc.boolean() });

/** Who takes part. */
interface Stage {
  simulated: Simulated;
  inspector: Inspector;
  other: Inspector;
  /** The calls of the agent. */
  calls: Set<string>;
}

/** Makes a command happen. @param inject the faults of the next step and the next poll */
export async function act(
  it: Command,
  { simulated, inspector, other, calls }: Stage,
  inject: (step: StepFault | undefined, poll?: StepFault) => void,
): Promise<void> {
  const { control } = simulated;
  const inspection = inspectionOf(inspector);
  const callOf = (workno: string) => control.readFloor().agents.find((agent) => agent.workno === workno)?.call;
  const step = (isPossible: boolean, run: () => Promise<unknown>, given: StepFault | undefined) => {
    const before = simulated.sent.filter(({ operation }) => operation !== "pollEvents").length;
    inject(given);
    const done = run().then(
      () => undefined,
      (error: { name: string; outcome?: string }) => error,
    );
    if (isPossible) return;
    inject(undefined);
    expect(simulated.sent.filter(({ operation }) => operation !== "pollEvents")).toHaveLength(before);
    return done.then((error) => expect(error).toMatchObject({ name: "StepNotPossible", outcome: "not-sent" }));
  };
  const { can } = inspection;
  switch (it.kind) {
    case "inspect":
      return step(can.inspect.ok, () => inspect(inspector, { workNo: it.workNo, mode: it.mode }), it.fault);
    case "switchTo":
      return step(can[it.mode].ok, () => inspection.switchTo(it.mode), it.fault);
    case "leave":
      return step(can.leave.ok, () => inspection.leave(), it.fault);
    case "intercept": {
      // Half of them name the call.
      const call = it.mode === "insert" ? callOf(talking) : undefined;
      return step(can.intercept.ok, () => inspection.intercept(call), it.fault);
    }
    case "send": {
      const operation = OPERATIONS[it.at] as (typeof OPERATIONS)[number];
      const target = { workNo: talking, mode: it.mode, callId: callOf(talking) ?? "1-1" };
      return step(inspection.state === "unknown", () => inspection.send(operation, target), it.fault);
    }
    case "look":
      inject(it.fault);
      inspection.look().catch(() => {});
      return;
    case "poll":
      return inject(undefined, it.fault);
    case "callEnds": {
      const call = callOf(talking) ?? callOf(self);
      if (call !== undefined) control.endCall(call, "agent");
      return;
    }
    case "hangsUp":
      return ignoreRefusal(() => control.hangUp(self));
    case "callBegins":
      return ignoreRefusal(() => calls.add(control.startCall({ agent: talking }).callid));
    case "agentSignsOut":
      return ignoreRefusal(() => control.changeAgent(waiting, { state: "signed out" }));
    case "ownCall":
      return ignoreRefusal(() => {
        const { inspects } = control.readFloor().agents.find(({ workno }) => workno === self) ?? {};
        if (inspects) return;
        control.startCall({ agent: self });
      });
    case "colleague":
      other
        .addSupervise({ workNo: talking })
        .then(() => other.intercept({ workNo: talking }))
        .catch(() => {});
      return;
    case "time":
      return simulated.advance(it.ms);
  }
}

const OPERATIONS = [
  "addSupervise",
  "addInsert",
  "requestWhisperAgent",
  "requestSwitchInsertWhisperAgent",
  "stopSuperviseOrInsert",
  "requestStopWhisperAgent",
  "intercept",
  "interceptCall",
] as const;

function ignoreRefusal(happen: () => unknown): void {
  try {
    happen();
  } catch (error) {
    if ((error as Error).name !== "Refused") throw error;
  }
}
