import type { Contract } from "@qualitycontrol/core/contract";
import type { Plan } from "../plan.ts";
import { namesAgent, namesCall } from "../request.ts";
import { ambiguityOf, interpretationsOf, type Outgoing, type Permission, wrongMethodOf } from "./outgoing.ts";
import { findUnnamedAgent } from "./unnamed-agent.ts";

/** Gives the calls that an agent is in now; undefined if that cannot be learned. */
export type LookUp = (agent: string) => Promise<readonly string[] | undefined>;

/**
 * Lets a request pass that stands in the plan, once for each time that it stands there, until the plan expires. It must
 * name no agent that the plan does not list, and cut no call that it does not list.
 */
export function planned(contract: Contract, plan: Plan, origin: string, root: string, lookUp: LookUp): Permission {
  const left = new Map<string, number>();
  for (const request of plan.requests) left.set(keyOf(request), (left.get(keyOf(request)) ?? 0) + 1);
  const keyFor = ({ method, url, guid, body }: Outgoing) =>
    keyOf({ method, target: url.pathname.slice(root.length) + url.search, guid, body });
  const permission: Permission = (request) => {
    const ambiguity = ambiguityOf(contract, request, origin, root);
    if (ambiguity !== undefined) return ambiguity;
    const wrongMethod = wrongMethodOf(request, interpretationsOf(contract, request.url, root));
    if (wrongMethod !== undefined) return wrongMethod;
    const late = lateness(plan);
    if (late !== undefined) return late;
    if ((left.get(keyFor(request)) ?? 0) === 0) return "is not in the plan, or was sent as often as it stands there";
    return findUnnamedAgent(contract, plan, request, root);
  };
  return Object.assign(permission, {
    async finalCheck(request: Outgoing) {
      // A look-up takes its time.
      const reason = (await cutOf(contract, plan, request, root, lookUp)) ?? lateness(plan);
      if (reason === undefined) left.set(keyFor(request), (left.get(keyFor(request)) ?? 0) - 1);
      return reason;
    },
  });
}

const lateness = ({ expires }: Plan): string | undefined =>
  Date.now() < Date.parse(expires) ? undefined : "comes after the plan expired";

const keyOf = ({ method, target, guid, body = "" }: { method: string; target: string; guid: string; body?: string }) =>
  JSON.stringify([method, target, guid, body]);

/** Why a request would cut a call that the plan does not list, as far as that can be known before. */
async function cutOf(
  contract: Contract,
  plan: Plan,
  { url }: Outgoing,
  root: string,
  lookUp: LookUp,
): Promise<string | undefined> {
  for (const { operation, values } of interpretationsOf(contract, url, root)) {
    if (operation.consequence !== "call-cut") continue;
    const calls = operation.parameters.filter(({ schema }) => namesCall(schema)).map(({ name }) => values[name] ?? "");
    const agents = operation.parameters
      .filter(({ schema }) => namesAgent(schema))
      .map(({ name }) => values[name] ?? "");
    const agent = agents.at(-1) ?? "";
    const cut = calls.length > 0 ? calls : await lookUp(agent);
    if (cut === undefined) return `cuts a call of ${agent}, and which one could not be learned`;
    const unlisted = cut.find((call) => !plan.calls.includes(call));
    if (unlisted !== undefined) return `cuts the call ${unlisted}, which the plan does not list`;
  }
  return undefined;
}
