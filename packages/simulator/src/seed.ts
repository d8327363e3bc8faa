import { readFile } from "node:fs/promises";
import { bodies } from "@qualitycontrol/contract/control/validators";
import { type Alias, type Document, isNode, LineCounter, parseDocument, visit } from "yaml";
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
  const lineOf = (offset = 0): number => lines.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [unreadable] = unreadablesOf(document);
  if (unreadable) throw new BadSeed(`${file}:${lineOf(unreadable.at)} ${unreadable.text}.`);
  const world: unknown = document.toJS({ maxAliasCount: -1 });
  const [fault] = faultsOf(world);
  if (!fault) return world as World;
  // The place itself may be what is missing: then the line of what should hold it.
  for (let path = fault.path; ; path = path.slice(0, -1)) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isNode(node) && path.length > 0) continue;
    throw new BadSeed(`${file}:${lineOf((isNode(node) && node.range?.[0]) || 0)} ${fault.text}`);
  }
}

/** What cannot be read: where in the text, and in words. A tag or an alias is not told, for it may be meant as a password. */
function* unreadablesOf(document: Document): Generator<{ at: number | undefined; text: string }> {
  for (const { pos, message } of document.errors) yield { at: pos[0], text: message };
  for (const { code, pos } of document.warnings) {
    if (code === "TAG_RESOLVE_FAILED") yield { at: pos[0], text: "A text that begins with ! needs quotes" };
  }
  const nameless: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) nameless.push(alias);
    },
  });
  for (const { range } of nameless) yield { at: range?.[0], text: "A text that begins with * needs quotes" };
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
  const vdns = new Set<number>();
  for (const [index, { vdn, phones }] of tenants.entries()) {
    if (vdns.has(vdn)) yield { path: ["tenants", index, "vdn"], text: `There is a tenant of the VDN ${vdn} already.` };
    vdns.add(vdn);
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
