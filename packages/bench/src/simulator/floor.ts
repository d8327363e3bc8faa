import { loadEdition } from "../../../simulator/src/contract/edition.ts";
import { defaults } from "../../../simulator/src/defaults.ts";
import { createEngine } from "../../../simulator/src/engine/engine.ts";
import { handleRequest } from "../../../simulator/src/engine/handle-request.ts";
import type { World } from "../../../simulator/src/state/world.ts";

const edition = await loadEdition(defaults.edition);

/** The time in µs of one step of the state machine with the given numbers of agents and calls. */
function measure(agents: number, calls: number): number {
  const world: World = {
    tenants: [{ vdn: 1, vcc: 1 }],
    agents: Array.from({ length: agents }, (_, index) => ({
      workno: String(1000 + index),
      vdn: 1,
      phone: String(60000 + index),
      permissions: { inspection: index === 0, whisper: index === 0 },
      ...(index === 0 ? {} : { state: "idle" as const }),
    })),
    calls: Array.from({ length: calls }, (_, index) => ({ agent: String(1001 + index), customer: "10086" })),
  };
  let guids = 0;
  const engine = createEngine({ edition, world, now: 0, newGuid: () => `guid-${++guids}` });
  handleRequest(engine, { operation: "login", parameters: { agentid: "1000" }, body: {} });
  const guid = "guid-1";
  const session = engine.floor.agents.get("1000")?.session;
  const pair = (target: string) => {
    handleRequest(engine, { operation: "addSupervise", parameters: { agentid: "1000", workNo: target }, guid });
    handleRequest(engine, {
      operation: "stopSuperviseOrInsert",
      parameters: { agentid: "1000", workNo: target },
      guid,
    });
    if (session) session.queue.length = 0;
  };
  for (let count = 0; count < 20_000; count += 1) pair(String(1001 + (count % calls)));
  const before = performance.now();
  const steps = 200_000;
  for (let count = 0; count < steps / 2; count += 1) pair(String(1001 + (count % calls)));
  return ((performance.now() - before) * 1000) / steps;
}

console.log(JSON.stringify({ stepMicroseconds: { agents100: measure(100, 20), agents10000: measure(10_000, 2_000) } }));
