import type { Operation, OperationId, operations } from "@qualitycontrol/contract/operations";

import type { Case, Need } from "../case.ts";
import { type ContractRequest, namesAgent } from "../request.ts";
import { type CaseContext, type Change, ownOnly } from "./case-context.ts";
import { isSignIn, type SetupRequests } from "./setup-requests.ts";

/** The name of a prerequisite in the contract. */
export type Prerequisite = (typeof operations)[OperationId]["prerequisites"][number];

/** A situation in which a prerequisite is not fulfilled. */
interface Breach {
  /** What must be refused. */
  what: string;
  /** Sets the situation up, after the inspector has signed in. */
  steps(setup: SetupRequests, operation: Operation): ContractRequest[];
  needs?: readonly Need[];
  change?: Change;
}

/** Fulfils the operation's prerequisites except the sign-in, then breaks one of them. */
const afterwards =
  (...taken: ((setup: SetupRequests) => ContractRequest)[]): Breach["steps"] =>
  (setup, operation) => [
    ...setup.prerequisitesOf(operation).filter(({ target }) => target !== setup.call("login").target),
    ...taken.map((step) => step(setup)),
  ];

/** Only these steps: the operation's prerequisites are not fulfilled. */
const instead =
  (...steps: ((setup: SetupRequests) => ContractRequest)[]): Breach["steps"] =>
  (setup) =>
    steps.map((step) => step(setup));

const listening = (setup: SetupRequests) => setup.call("addSupervise");
const whispering = (setup: SetupRequests) => setup.call("requestWhisperAgent");
const listeningToColleague = (setup: SetupRequests) => setup.call("addSupervise", { agents: [setup.others.colleague] });
const whisperingToColleague = (setup: SetupRequests) =>
  setup.call("requestWhisperAgent", { agents: [setup.others.colleague] });
const callEnds = (setup: SetupRequests) => setup.endCall(setup.subjects.call);
const withoutPermission = (permission: "inspection" | "whisper") => (setup: SetupRequests) =>
  setup.changeAgent(setup.subjects.inspector, { permissions: { [permission]: false } });

const inspectsNobody: Breach = { what: "an inspector who inspects no agent", steps: instead() };
const listensToAnother: Breach = {
  what: "an inspector who listens to another agent",
  steps: instead(listeningToColleague),
};

/** Whether an operation starts an inspection, so it is refused during one. */
const joins = ({ prerequisites }: Operation): boolean => prerequisites.includes("InspectorIdle");

const notSignedIn: Breach = { what: "a sender who has not signed in", steps: instead(), change: { guid: "wrong" } };

/** Not reachable: a server that handles one request at a time receives none while another is pending. */
const never = (need: Need, what: string): Breach => ({ what, steps: instead(), needs: [need] });

/** For each prerequisite of the contract, the situations in which it is not fulfilled. */
export const breaches: Readonly<Record<Prerequisite, readonly Breach[]>> = {
  InspectorSignedIn: [notSignedIn],
  SignedIn: [notSignedIn],
  InspectorIdle: [
    {
      what: "an inspector who is busy",
      steps: instead((setup) => setup.changeAgent(setup.subjects.inspector, { state: "busy" })),
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
    { what: "an inspector without the inspection permission", steps: afterwards(withoutPermission("inspection")) },
  ],
  WhisperPermission: [
    { what: "an inspector without the whisper permission", steps: afterwards(withoutPermission("whisper")) },
  ],
  AgentSignedIn: [
    {
      what: "an agent who has signed out",
      steps: afterwards((setup) => setup.changeAgent(setup.subjects.agent, { state: "signed out" })),
    },
  ],
  AgentInCall: [
    { what: "an agent without a call", steps: afterwards(callEnds) },
    {
      what: "an agent whose phone rings",
      steps: afterwards(callEnds, (setup) => setup.startCall({ agent: setup.subjects.agent, ringing: true })),
    },
  ],
  NotVideo: [
    {
      what: "a video call",
      // A video call cannot be joined, so the inspector joins the agent before it starts.
      steps: (setup, operation) => [
        callEnds(setup),
        ...(joins(operation) ? [] : [setup.call("addInsert")]),
        setup.startCall({ agent: setup.subjects.agent, media: "video" }),
      ],
    },
  ],
  InspectorsAllowed: [
    {
      what: "an agent who is an inspector too",
      steps: afterwards((setup) => setup.changeAgent(setup.subjects.agent, { permissions: { inspection: true } })),
    },
  ],
  NotInCall: [
    {
      what: "a sender who is in a call",
      steps: afterwards((setup) => setup.startCall({ agent: setup.subjects.inspector })),
    },
    {
      what: "a sender whose phone rings",
      steps: afterwards((setup) => setup.startCall({ agent: setup.subjects.inspector, ringing: true })),
    },
  ],
  // No source says that the gateway refuses a request for lack of these rights.
  InterceptRight: [],
  ForceRight: [],
  NoRightOfItsOwn: [],
  // The page of the operation prevails, and allows it.
  AgentInCallByGuide: [],
  NotSigningIn: [never("request under way", "a sender whose sign-in is under way")],
  NotSigningOut: [never("request under way", "a sender whose sign-out is under way")],
};

/** For each prerequisite of an operation, a request in each situation in which it is not fulfilled. */
export function prerequisiteCases(context: CaseContext): Case[] {
  const { operation } = context;
  const listed = operation.prerequisites.flatMap((name) => breaches[name as Prerequisite] ?? []);
  return [...listed, ...wrongAgents(context)].map((breach) => breachCase(context, breach));
}

/** Requests about agents that an operation must refuse. */
function wrongAgents({ setup, operation }: CaseContext): Breach[] {
  const [, other] = operation.parameters.filter(({ schema }) => namesAgent(schema));
  if (other === undefined) return [];
  const inspects = operation.prerequisites.some((name) => name.startsWith("Inspector") && !isSignIn(name));
  const naming = (agent: string) => ({ values: { [other.name]: agent } });
  return [
    { what: "an agent of another VCC", steps: afterwards(), change: naming(setup.others.foreigner) },
    ...(inspects
      ? [{ what: "the inspection of oneself", steps: afterwards(), change: naming(setup.subjects.inspector) }]
      : []),
  ];
}

function breachCase(
  { setup, operation, valid, needs }: CaseContext,
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
      setup.world,
      ...(change?.guid === undefined && operation.secured ? [setup.call("login")] : []),
      ...steps(setup, operation),
    ],
  };
}
