import type { Case, Need } from "../case.ts";
import type { ContractRequest, GuidUse } from "../request.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";
import type { SetupRequests } from "./setup-requests.ts";

/** An invalid Guid, and how to obtain it. */
interface Probe {
  what: string;
  guid: GuidUse;
  needs: readonly Need[];
  /** The set-up that produces the Guid, if the operation's prerequisites are not enough. */
  steps?: (setup: SetupRequests, presupposed: ContractRequest[]) => ContractRequest[];
  /** Whether it is sent to gateways, too. */
  anywhere?: boolean;
}

/**
 * The time after which a Guid has been replaced but the session is still alive, in ms. Twice this time exceeds the lifetime of
 * a Guid. See the security scheme `Guid`.
 */
const GUID_REPLACED = 70_000;

const probes: readonly Probe[] = [
  { what: "no Guid", guid: "none", needs: [], anywhere: true },
  { what: "an empty Guid", guid: "empty", needs: [] },
  { what: "a wrong Guid", guid: "wrong", needs: ["sessions"], anywhere: true },
  {
    what: "an expired Guid",
    guid: "expired",
    needs: ["sessions", "expired Guid"],
    anywhere: true,
    // The poll keeps the session alive, and its response brings the next Guid.
    steps: (setup, [signIn, ...others]) => [
      ...(signIn ? [signIn] : []),
      setup.advanceClock(GUID_REPLACED),
      setup.call("pollEvents"),
      setup.advanceClock(GUID_REPLACED),
      ...others,
    ],
  },
  {
    what: "the Guid of another agent",
    guid: "foreign",
    needs: ["situations"],
    steps: (setup, presupposed) => [...presupposed, setup.call("login", { inspector: setup.others.colleague })],
  },
  {
    what: "the Guid from before a second sign-in",
    guid: "former",
    needs: ["situations"],
    // Before the inspection, because a forced sign-in would end it.
    steps: (setup, [signIn, ...others]) => [...(signIn ? [signIn] : []), setup.call("forceLogin"), ...others],
  },
  {
    what: "the Guid from before a sign-out",
    guid: "valid",
    needs: ["situations"],
    steps: (setup, presupposed) => [...presupposed, setup.call("forceLogout")],
  },
];

/** Requests with an invalid Guid. */
export function guidCases({ operation, valid, needs, setup }: CaseContext): Case[] {
  if (!operation.secured) return [];
  return probes
    .filter((probe) => !mayPass(operation.operationId, probe))
    .map((probe) => {
      const { what, guid, needs: more, steps, anywhere } = probe;
      const request = valid({ guid });
      const presupposed = setup.prerequisitesOf(operation);
      return {
        name: `${operation.operationId} refuses ${what}`,
        operation,
        request: anywhere ? request : ownOnly(request),
        expected: { kind: "refused" },
        cell: what,
        needs: [...needs, ...more],
        ...(steps ? { before: [setup.world, ...steps(setup, presupposed)] } : {}),
      };
    });
}

/** Whether the Guid may still work: pending events may be fetched after a sign-out, since no page forbids it. */
const mayPass = (operationId: string, { steps, guid }: Probe): boolean =>
  operationId === "pollEvents" && guid === "valid" && steps !== undefined;
