import { bodies } from "@qualitycontrol/contract/control/validators";
import type { World } from "./floor/people.ts";
import { Mistake } from "./mistake.ts";

/** A world that cannot be used. The message says what is wrong, and in which line if it came from a file. */
export class BadWorld extends Mistake {
  override name = "BadWorld";
}

/** What is wrong with a world, and where. */
interface WorldFault {
  path: (string | number)[];
  text: string;
}

/** What is wrong with a world. No value is shown, for it may be a password. */
export function worldFaults(world: unknown): WorldFault[] {
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

function* inconsistencies({ tenants, agents, calls = [] }: World): Generator<WorldFault> {
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
