import { guidHeader } from "@qualitycontrol/contract/calls";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { withBody } from "./changes.ts";
import { calls, type Incoming, type Known, type Mutant, senderOf } from "./mutant.ts";

/** A check that a gateway lacks, with the cases that detect that. */
interface Blindness {
  what: string;
  cases: string;
  ignores(known: Known, sender: string, guid: string | undefined): boolean;
}

const kinds: readonly Blindness[] = [
  {
    what: "an expired Guid is accepted",
    cases: "an expired Guid",
    ignores: ({ rule }) => rule === "guid-dead",
  },
  {
    what: "the Guid of another agent is accepted",
    cases: "the Guid of another agent",
    ignores: ({ rule, ownerOf }, sender, guid) =>
      rule === "guid-wrong" && ownerOf(guid) !== undefined && ownerOf(guid) !== sender,
  },
  {
    what: "a second sign-in leaves the old Guid alive",
    cases: "the Guid from before a second sign-in",
    ignores: ({ rule, ownerOf }, sender, guid) => rule === "guid-wrong" && ownerOf(guid) === sender,
  },
  {
    what: "a sign-out leaves the Guid alive",
    cases: "the Guid from before a sign-out",
    ignores: ({ rule = "", ownerOf }, sender, guid) =>
      /^(not-signed-in|signed-out-already)$/.test(rule) && ownerOf(guid) === sender,
  },
  {
    what: "any Guid is accepted",
    cases: "a wrong Guid",
    ignores: ({ rule, ownerOf }, _, guid) => rule === "guid-wrong" && Boolean(guid) && ownerOf(guid) === undefined,
  },
  {
    what: "a sign-in is not needed",
    cases: "a sender who has not signed in",
    ignores: ({ rule, ownerOf }, sender, guid) =>
      rule === "not-signed-in" && guid !== undefined && ownerOf(guid) === undefined && sender === "30169",
  },
];

const operations: readonly OperationId[] = ["intercept", "forceBusy", "queryAgentInfoByWorkNo"];

/** Gateways that accept requests without a valid session. */
export const laxSessions: Mutant[] = kinds.flatMap(({ what, cases, ignores }) =>
  operations.map(
    (operationId): Mutant => ({
      name: `${what}: ${operationId}`,
      before: "simulator",
      fails: RegExp(`^${operationId} refuses ${cases}$`),
      ...executing(operationId, (known, { headers, target }) =>
        ignores(known, senderOf({ target }), headers[guidHeader.toLowerCase()]),
      ),
    }),
  ),
);

/** Executes requests that the simulator refuses. */
export function executing(
  operationId: OperationId,
  when: (known: Known, request: Incoming) => boolean,
): Pick<Mutant, "answer"> {
  return {
    answer: (answer, request, known) =>
      calls(operationId, request) && when(known, request)
        ? withBody({ ...answer, status: 200 }, { message: "", retcode: "0", result: {} })
        : answer,
  };
}
