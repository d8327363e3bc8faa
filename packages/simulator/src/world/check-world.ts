import { bodies } from "@qualitycontrol/contract/control/validators";
import { UserError } from "@qualitycontrol/core/user-error";
import type { World } from "../state/world.ts";

/** An invalid world. The message says what is wrong, and in which line if it came from a file. */
export class BadWorld extends UserError {
  override name = "BadWorld";
}

/** An error in a world, and its place. */
interface WorldError {
  path: (string | number)[];
  text: string;
}

/** The errors in a world. No value is shown, because it may be a password. */
export function worldErrors(world: unknown): WorldError[] {
  const validate = bodies.reset;
  if (validate && !validate(world)) {
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const path = instancePath
        .split("/")
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const extra = "additionalProperty" in params ? `: ${params["additionalProperty"]}` : "";
      const values = Array.isArray(params["allowedValues"]) ? `: ${params["allowedValues"].join(", ")}` : "";
      return { path, text: `${path.join(".") || "The world"} ${message}${extra}${values}.` };
    });
  }
  return [...inconsistencies(world as World)];
}

function* inconsistencies({ tenants, agents, calls = [] }: World): Generator<WorldError> {
  const seen = new Set<string>();
  const vdns = new Set<number>();
  for (const [index, { vdn, phones = [] }] of tenants.entries()) {
    if (vdns.has(vdn)) yield { path: ["tenants", index, "vdn"], text: `There is a tenant of the VDN ${vdn} already.` };
    vdns.add(vdn);
    for (const [at, { from, to = from }] of phones.entries()) {
      if (from.length === to.length && from <= to) continue;
      const path = ["tenants", index, "phones", at];
      yield { path, text: `${path.join(".")}: "to" must have as many digits as "from", and not be smaller.` };
    }
  }
  for (const [index, { workno, vdn }] of agents.entries()) {
    if (seen.has(workno)) yield { path: ["agents", index, "workno"], text: `There is an agent ${workno} already.` };
    if (!vdns.has(vdn)) yield { path: ["agents", index, "vdn"], text: `No tenant has the VDN ${vdn}.` };
    seen.add(workno);
  }
  const called = new Set<string>();
  const ids = new Set<string>();
  for (const [index, { agent, callid }] of calls.entries()) {
    if (!seen.has(agent)) yield { path: ["calls", index, "agent"], text: `There is no agent ${agent}.` };
    if (called.has(agent)) yield { path: ["calls", index, "agent"], text: `The agent ${agent} is in a call already.` };
    if (callid !== undefined && ids.has(callid))
      yield { path: ["calls", index, "callid"], text: `There is a call ${callid} already.` };
    called.add(agent);
    if (callid !== undefined) ids.add(callid);
  }
}
