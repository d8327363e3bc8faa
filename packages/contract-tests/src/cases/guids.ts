import type { Case, Need } from "../case.ts";
import type { ContractRequest, GuidUse } from "../request.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";
import type { SetupRequests } from "./setup-requests.ts";

/** A Guid that lets nobody in, and how it comes about. */
interface Probe {
  what: string;
  guid: GuidUse;
  needs: readonly Need[];
  /** How the simulator comes to know it, if that needs more than what the operation presupposes. */
  steps?: (setup: SetupRequests, presupposed: ContractRequest[]) => ContractRequest[];
  /** Whether gateways receive it too. */
  anywhere?: boolean;
}

/**
 * The time after which a Guid is not the newest, in ms, but the session still lives. Twice as long is more than a Guid
 * lives. Both are stated at the security scheme `Guid`.
 */
const HALF_A_LIFE = 70_000;

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
      setup.advanceClock(HALF_A_LIFE),
      setup.call("pollEvents"),
      setup.advanceClock(HALF_A_LIFE),
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
    // A sign-in by force ends an inspection, so that it comes before that.
    steps: (setup, [signIn, ...others]) => [...(signIn ? [signIn] : []), setup.call("forceLogin"), ...others],
  },
  {
    what: "the Guid from before a sign-out",
    guid: "valid",
    needs: ["situations"],
    steps: (setup, presupposed) => [...presupposed, setup.call("forceLogout")],
  },
];

/** Guids that must not let anybody in. */
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

/** Events that wait may be fetched after a sign-out; no page says otherwise. */
const mayPass = (operationId: string, { steps, guid }: Probe): boolean =>
  operationId === "pollEvents" && guid === "valid" && steps !== undefined;
