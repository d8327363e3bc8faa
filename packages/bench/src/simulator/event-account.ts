import type { Entry } from "@qualitycontrol/simulator";

interface Booked {
  emitted: string[];
  delivered: string[];
  reported: string[];
}

/** What became of every event of every agent: emitted must be delivered and reported as lost, taken together. */
export class EventAccount {
  readonly #agents = new Map<string, Booked>();

  /** An entry of the simulator's journal. */
  enter({ kind, agentid = "", event = "", at }: Entry): void {
    if (kind === "event") this.#of(agentid).emitted.push(`${event} at ${at}`);
    if (kind === "lost") this.#of(agentid).reported.push(event);
  }

  /** An event that an agent has received. */
  deliver(agentid: string, { eventType, eventGenTime }: { eventType: string; eventGenTime: number }): void {
    this.#of(agentid).delivered.push(`${eventType} at ${eventGenTime}`);
  }

  figures() {
    const all = [...this.#agents];
    const count = (name: keyof Booked) => all.reduce((sum, [, booked]) => sum + booked[name].length, 0);
    return {
      emitted: count("emitted"),
      delivered: count("delivered"),
      reported: count("reported"),
      differences: all.flatMap(([agentid, booked]) => differences(booked).map((text) => `${agentid} ${text}`)),
    };
  }

  #of(agentid: string): Booked {
    const booked = this.#agents.get(agentid) ?? { emitted: [], delivered: [], reported: [] };
    this.#agents.set(agentid, booked);
    return booked;
  }
}

/** Each event comes once and in its order; those that do not come are reported, each by its type. */
function differences({ emitted, delivered, reported }: Booked): string[] {
  const missing: string[] = [];
  const left = delivered.values();
  let next = left.next();
  for (const event of emitted) {
    if (event === next.value) next = left.next();
    else missing.push(event.replace(/ at .*/, ""));
  }
  const unexpected = next.done ? [] : [`received ${next.value}, which was not emitted then`];
  const same = missing.toSorted().join() === reported.toSorted().join();
  return [...unexpected, ...(same ? [] : [`lacks ${missing.join()}; reported ${reported.join()}`])];
}
