import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { calls, type Mutant } from "./mutant.ts";
import { type Form, inForm } from "./refusals.ts";

/** A gateway or simulator at which a run is undecided, although no response violates the contract. */
export interface FalsePass extends Required<Pick<Mutant, "name" | "answer">> {
  before: "gateway" | "simulator";
  /** The first reason that the run must report. */
  reason: RegExp;
  /** The operations that must succeed. */
  require?: readonly string[];
}

const refusal = (retcode: string): Form => ({
  what: retcode,
  status: 200,
  body: JSON.stringify({ message: "", retcode, result: {} }),
});
const notFound: Form = { what: "404", status: 404 };
const lists = "queryAllCallInfoByAgentWorkNoEx";

export const doubts: readonly FalsePass[] = [
  always(
    "every response refuses the session",
    refusal("100-006"),
    /^every response is 100-006: is QUALITYCONTROL_GUID/,
  ),
  always("every response says that the Guid expired", refusal("000-003"), /^every response is 000-003/),
  {
    name: "the session is refused by one code or the other",
    before: "gateway",
    reason: /^every response is (100-006|000-003) or/,
    answer: (answer, _, { count }) => inForm(answer, refusal(count % 2 ? "100-006" : "000-003")),
  },
  {
    name: "only the form of a request is looked at before the session",
    before: "gateway",
    reason: /^every response is 100-006/,
    answer: (answer, _, { rule }) => (rule === "parameter" ? answer : inForm(answer, refusal("100-006"))),
  },
  {
    name: "the session ends in the midst of the run",
    before: "gateway",
    reason: /on got 100-006: did the Guid expire during the run\?$/,
    answer: (answer, _, { count }) => (count < 12 ? answer : inForm(answer, refusal("100-006"))),
  },
  always("no permission for anything", refusal("900-002"), /^no operation succeeded/),
  {
    name: "what is required never succeeds",
    before: "gateway",
    reason: /required, but never succeeded/,
    require: [lists],
    answer: (answer, request) => (calls(lists, request) ? inForm(answer, refusal("900-002")) : answer),
  },
  {
    name: "no agent can sign in",
    before: "simulator",
    reason: /^the set-up failed: login got 100-004/,
    answer: (answer, request) => (calls("login", request) ? inForm(answer, refusal("100-004")) : answer),
  },
  {
    name: "a sign-in brings no Guid",
    before: "simulator",
    reason: /^the set-up failed: login got no readable Set-GUID/,
    answer: ({ headers: { [newGuidHeader.toLowerCase()]: _, ...headers }, ...answer }) => ({ ...answer, headers }),
  },
  {
    name: "the state cannot be reset",
    before: "simulator",
    reason: /^the set-up failed: reset got status 404/,
    answer: (answer, { target }) => (target.startsWith("/_simulator") ? inForm(answer, notFound) : answer),
  },
];

function always(name: string, form: Form, reason: RegExp): FalsePass {
  return { name, before: "gateway", reason, answer: (answer) => inForm(answer, form) };
}
