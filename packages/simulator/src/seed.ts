import { readFile } from "node:fs/promises";
import { bodies } from "@qualitycontrol/contract/control/validators";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { World } from "./floor/people.ts";
import { Mistake } from "./mistake.ts";

/** A seed that cannot be used. The message says what is wrong and in which line. */
export class BadSeed extends Mistake {
  override name = "BadSeed";
}

/**
 * Reads a world from a file of YAML or JSON.
 *
 * @throws BadSeed if the file cannot be read, or holds no world
 */
export async function readSeed(file: string): Promise<World> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new BadSeed(`The seed ${file} cannot be read (${error.code}). Give the path of a YAML or JSON file.`);
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [unreadable] = document.errors;
  if (unreadable)
    throw new BadSeed(`${file}:${unreadable.linePos?.[0].line ?? 1} ${unreadable.message.split("\n")[0]}`);
  const world: unknown = document.toJS();
  const [fault] = faultsOf(world);
  if (!fault) return world as World;
  // The place itself may be what is missing: then the line of what should hold it.
  for (let path = fault.path; ; path = path.slice(0, -1)) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isNode(node) && path.length > 0) continue;
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    throw new BadSeed(`${file}:${line} ${fault.text}`);
  }
}

/** What is wrong with a world: where, and in words. No value is told, for it may be a password. */
export function faultsOf(world: unknown): { path: (string | number)[]; text: string }[] {
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

function* inconsistencies({
  tenants,
  agents,
  calls = [],
}: World): Generator<{ path: (string | number)[]; text: string }> {
  const seen = new Set<string>();
  const vdns = new Set(tenants.map(({ vdn }) => vdn));
  for (const [index, { phones }] of tenants.entries()) {
    try {
      new RegExp(phones ?? "");
    } catch {
      yield { path: ["tenants", index, "phones"], text: `tenants.${index}.phones is no regular expression.` };
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
