import type { Operation, OperationId, operations } from "@qualitycontrol/contract/operations";

import type { Case, Need } from "../case.ts";
import { type ContractRequest, namesAgent } from "../request.ts";
import { isSignIn, type SetUp } from "./set-up.ts";
import { type Change, ownOnly, type Setting } from "./setting.ts";

/** A condition that the contract names before an operation. */
export type Prerequisite = (typeof operations)[OperationId]["prerequisites"][number];

/** A situation in which a prerequisite does not hold. */
interface Breach {
  /** Who or what is refused. */
  what: string;
  /** Brings the situation about, after the inspector has signed in. */
  steps(setUp: SetUp, operation: Operation): ContractRequest[];
  needs?: readonly Need[];
  change?: Change;
}

/** What an operation presupposes besides the sign-in, then something that takes one of the conditions away. */
const afterwards =
  (...taken: ((setUp: SetUp) => ContractRequest)[]): Breach["steps"] =>
  (setUp, operation) => [
    ...setUp.prerequisitesOf(operation).filter(({ target }) => target !== setUp.call("login").target),
    ...taken.map((step) => step(setUp)),
  ];

/** Only these steps: what the operation presupposes is not brought about. */
const instead =
  (...steps: ((setUp: SetUp) => ContractRequest)[]): Breach["steps"] =>
  (setUp) =>
    steps.map((step) => step(setUp));

const listening = (setUp: SetUp) => setUp.call("addSupervise");
const whispering = (setUp: SetUp) => setUp.call("requestWhisperAgent");
const listeningToColleague = (setUp: SetUp) => setUp.call("addSupervise", { agents: [setUp.others.colleague] });
const whisperingToColleague = (setUp: SetUp) => setUp.call("requestWhisperAgent", { agents: [setUp.others.colleague] });
const callEnds = (setUp: SetUp) => setUp.endCall(setUp.subjects.call);
const noRight = (right: "inspection" | "whisper") => (setUp: SetUp) =>
  setUp.changeAgent(setUp.subjects.inspector, { permissions: { [right]: false } });

const inspectsNobody: Breach = { what: "an inspector who inspects nobody", steps: instead() };
const listensToAnother: Breach = {
  what: "an inspector who listens to another agent",
  steps: instead(listeningToColleague),
};

/** An operation that is refused in an inspection, whatever the prerequisite for a video call. */
const joins = ({ prerequisites }: Operation): boolean => prerequisites.includes("InspectorIdle");

const notSignedIn: Breach = { what: "a sender who has not signed in", steps: instead(), change: { guid: "wrong" } };

/** Where requests are answered one after the other, none arrives while another waits. */
const never = (need: Need, what: string): Breach => ({ what, steps: instead(), needs: [need] });

/** For each prerequisite of the contract, the situations in which it does not hold. */
export const breaches: Readonly<Record<Prerequisite, readonly Breach[]>> = {
  InspectorSignedIn: [notSignedIn],
  SignedIn: [notSignedIn],
  InspectorIdle: [
    {
      what: "an inspector who is busy",
      steps: instead((setUp) => setUp.changeAgent(setUp.subjects.inspector, { state: "busy" })),
    },
    { what: "an inspector who listens to the agent already", steps: instead(listening) },
    listensToAnother,
  ],
  InspectorInspecting: [inspectsNobody, listensToAnother],
  InspectorListeningOrInserting: [
    inspectsNobody,
    listensToAnother,
    { what: "an inspector who whispers", steps: instead(whispering) },
  ],
  InspectorHasListenedOrInserted: [
    inspectsNobody,
    listensToAnother,
    { what: "an inspector who whispers", steps: instead(whispering) },
  ],
  InspectorHasWhispered: [
    inspectsNobody,
    { what: "an inspector who whispers to another agent", steps: instead(whisperingToColleague) },
    { what: "an inspector who listens", steps: instead(listening) },
  ],
  InspectionPermission: [
    { what: "an inspector without the inspection permission", steps: afterwards(noRight("inspection")) },
  ],
  WhisperPermission: [{ what: "an inspector without the whisper permission", steps: afterwards(noRight("whisper")) }],
  AgentSignedIn: [
    {
      what: "an agent who has signed out",
      steps: afterwards((setUp) => setUp.changeAgent(setUp.subjects.agent, { state: "signed out" })),
    },
  ],
  AgentInCall: [
    { what: "an agent without a call", steps: afterwards(callEnds) },
    {
      what: "an agent whose phone rings",
      steps: afterwards(callEnds, (setUp) => setUp.startCall({ agent: setUp.subjects.agent, ringing: true })),
    },
  ],
  NotVideo: [
    {
      what: "a video call",
      // A video call cannot be joined: who is to be in one has joined the agent before it began.
      steps: (setUp, operation) => [
        callEnds(setUp),
        ...(joins(operation) ? [] : [setUp.call("addInsert")]),
        setUp.startCall({ agent: setUp.subjects.agent, media: "video" }),
      ],
    },
  ],
  InspectorsAllowed: [
    {
      what: "an agent who is an inspector too",
      steps: afterwards((setUp) => setUp.changeAgent(setUp.subjects.agent, { permissions: { inspection: true } })),
    },
  ],
  NotInCall: [
    {
      what: "a sender who is in a call",
      steps: afterwards((setUp) => setUp.startCall({ agent: setUp.subjects.inspector })),
    },
    {
      what: "a sender whose phone rings",
      steps: afterwards((setUp) => setUp.startCall({ agent: setUp.subjects.inspector, ringing: true })),
    },
  ],
  NotSigningIn: [never("request under way", "a sender whose sign-in is under way")],
  NotSigningOut: [never("request under way", "a sender whose sign-out is under way")],
};

/** For each prerequisite of an operation a request in each situation in which it does not hold. */
export function prerequisiteCases(setting: Setting): Case[] {
  const { operation } = setting;
  const listed = operation.prerequisites.flatMap((name) => breaches[name as Prerequisite] ?? []);
  return [...listed, ...wrongAgents(setting)].map((breach) => breachCase(setting, breach));
}

/** Agents whom an operation must not be about. */
function wrongAgents({ setUp, operation }: Setting): Breach[] {
  const [, other] = operation.parameters.filter(({ schema }) => namesAgent(schema));
  if (other === undefined) return [];
  const inspects = operation.prerequisites.some((name) => name.startsWith("Inspector") && !isSignIn(name));
  const naming = (agent: string) => ({ values: { [other.name]: agent } });
  return [
    { what: "an agent of another VCC", steps: afterwards(), change: naming(setUp.others.foreigner) },
    ...(inspects
      ? [{ what: "the inspection of oneself", steps: afterwards(), change: naming(setUp.subjects.inspector) }]
      : []),
  ];
}

function breachCase(
  { setUp, operation, valid, needs }: Setting,
  { what, steps, needs: more = [], change }: Breach,
): Case {
  return {
    name: `${operation.operationId} refuses ${what}`,
    operation,
    request: ownOnly(valid(change ?? {})),
    expected: { kind: "refused" },
    cell: what,
    needs: [...needs, "situations", ...more],
    before: [
      setUp.world,
      ...(change?.guid === undefined && operation.secured ? [setUp.call("login")] : []),
      ...steps(setUp, operation),
    ],
  };
}
