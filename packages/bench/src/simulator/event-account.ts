import type { Entry } from "@qualitycontrol/simulator";

interface EventLog {
  emitted: string[];
  delivered: string[];
  reported: string[];
}

/** Records the events of every agent: each emitted event must be either delivered or reported as lost. */
export class EventAccount {
  readonly #agents = new Map<string, EventLog>();

  /** Records an entry of the simulator's journal. */
  enter({ kind, agentid = "", event = "", at }: Entry): void {
    if (kind === "event") this.#of(agentid).emitted.push(`${event} at ${at}`);
    if (kind === "lost") this.#of(agentid).reported.push(event);
  }

  /** Records an event that an agent has received. */
  deliver(agentid: string, { eventType, eventGenTime }: { eventType: string; eventGenTime: number }): void {
    this.#of(agentid).delivered.push(`${eventType} at ${eventGenTime}`);
  }

  figures() {
    const all = [...this.#agents];
    const count = (name: keyof EventLog) => all.reduce((sum, [, log]) => sum + log[name].length, 0);
    return {
      emitted: count("emitted"),
      delivered: count("delivered"),
      reported: count("reported"),
      differences: all.flatMap(([agentid, log]) => differences(log).map((text) => `${agentid} ${text}`)),
    };
  }

  #of(agentid: string): EventLog {
    const log = this.#agents.get(agentid) ?? { emitted: [], delivered: [], reported: [] };
    this.#agents.set(agentid, log);
    return log;
  }
}

/** Checks that each event is delivered once and in order, and that each missing event is reported by its type. */
function differences({ emitted, delivered, reported }: EventLog): string[] {
  const missing: string[] = [];
  const left = delivered.values();
  let next = left.next();
  for (const event of emitted) {
    if (event === next.value) next = left.next();
    else missing.push(event.replace(/ at .*/, ""));
  }
  const unexpected = next.done ? [] : [`received ${next.value}, which was not emitted then`];
  const same = missing.toSorted().join() === reported.toSorted().join();
  return [...unexpected, ...(same ? [] : [`missing ${missing.join()}; reported ${reported.join()}`])];
}
