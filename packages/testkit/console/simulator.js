// What happens in the simulator because of a request.
import { control } from "./targets.js";

/** The state of the simulator before a request. */
export async function stateOf() {
  const { entries } = await control("GET", "journal");
  return { last: entries.at(-1)?.number ?? 0, floor: await control("GET", "floor") };
}

/** The events since a state, as lines. */
export async function eventsSince({ last }) {
  const { entries } = await control("GET", `journal?after=${last}`);
  return entries.flatMap(({ kind, event, agentid, content }) =>
    kind === "event" || kind === "lost"
      ? [
          `${event} for ${agentid}${content === undefined || content === null ? "" : `: ${JSON.stringify(content)}`}${kind === "lost" ? " (lost)" : ""}`,
        ]
      : [],
  );
}

/** What is different since a state, as lines: each agent and each call that changed. */
export async function changesSince({ floor: before }) {
  const after = await control("GET", "floor");
  return [
    ...differences("agent", "workno", before.agents, after.agents),
    ...differences("call", "callid", before.calls, after.calls),
  ];
}

function differences(what, key, before, after) {
  const ids = new Set([...before, ...after].map((entry) => entry[key]));
  return [...ids].flatMap((id) => {
    const [old, now] = [before, after].map((entries) => entries.find((entry) => entry[key] === id));
    if (!old) return [`${what} ${id}: new`];
    if (!now) return [`${what} ${id}: ended`];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((member) => JSON.stringify(old[member]) !== JSON.stringify(now[member]))
      .map((member) => `${what} ${id}: ${member} ${shown(old[member])} → ${shown(now[member])}`);
  });
}

const shown = (value) => (value === undefined ? "none" : typeof value === "string" ? value : JSON.stringify(value));
