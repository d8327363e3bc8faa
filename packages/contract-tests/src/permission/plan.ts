import type { Contract } from "@qualitycontrol/core/contract";
import type { Plan } from "../plan.ts";
import { namesAgent, namesCall } from "../request.ts";
import {
  ambiguityOf,
  interpretationsOf,
  type Outgoing,
  type Permission,
  unlistedIn,
  wrongMethodOf,
} from "./outgoing.ts";
import { findUnnamedAgent } from "./unnamed-agent.ts";

/** Looks up the current calls of an agent. Undefined if that failed. */
export type LookUp = (agent: string) => Promise<readonly string[] | undefined>;

/**
 * Permits the requests of a plan until it expires, each as often as the plan contains it. A request must name only agents, and
 * cut only calls, that the plan lists.
 *
 * @param vendorSamples whether to permit operations that no current page lists
 */
export function planned(
  contract: Contract,
  plan: Plan,
  origin: string,
  root: string,
  lookUp: LookUp,
  vendorSamples = false,
): Permission {
  const left = new Map<string, number>();
  for (const request of plan.requests) left.set(keyOf(request), (left.get(keyOf(request)) ?? 0) + 1);
  const keyFor = ({ method, url, guid, body }: Outgoing) =>
    keyOf({ method, target: url.pathname.slice(root.length) + url.search, guid, body });
  const permission: Permission = (request) => {
    const ambiguity = ambiguityOf(contract, request, origin, root);
    if (ambiguity !== undefined) return ambiguity;
    const interpretations = interpretationsOf(contract, request.url, root);
    const refusal =
      wrongMethodOf(request, interpretations) ?? (vendorSamples ? undefined : unlistedIn(interpretations));
    if (refusal !== undefined) return refusal;
    const expired = expiry(plan);
    if (expired !== undefined) return expired;
    if ((left.get(keyFor(request)) ?? 0) === 0)
      return "is not in the plan, or was already sent as often as the plan contains it";
    return findUnnamedAgent(contract, plan, request, root);
  };
  return Object.assign(permission, {
    async finalCheck(request: Outgoing) {
      // The plan may expire during the look-up.
      const reason = (await cutOf(contract, plan, request, root, lookUp)) ?? expiry(plan);
      if (reason === undefined) left.set(keyFor(request), (left.get(keyFor(request)) ?? 0) - 1);
      return reason;
    },
  });
}

const expiry = ({ expires }: Plan): string | undefined =>
  Date.now() < Date.parse(expires) ? undefined : "comes after the plan expired";

const keyOf = ({ method, target, guid, body = "" }: { method: string; target: string; guid: string; body?: string }) =>
  JSON.stringify([method, target, guid, body]);

/** Why a request may cut a call that the plan does not list, as far as a look-up shows. */
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
    if (cut === undefined) return `cuts a call of ${agent}, and the look-up of its calls failed`;
    const unlisted = cut.find((call) => !plan.calls.includes(call));
    if (unlisted !== undefined) return `cuts the call ${unlisted}, which the plan does not list`;
  }
  return undefined;
}
