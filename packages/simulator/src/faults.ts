import type { components } from "@qualitycontrol/contract/control/types";

/** What goes wrong with the next matching requests. */
export type Fault = components["schemas"]["Fault"];

/** The faults that wait for a request, in the order in which they were given. */
export class Faults {
  readonly #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ times: 1, ...fault });
  }

  list(): Fault[] {
    return this.#waiting.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** Takes the first fault that a request meets. */
  take(operation: string, agentid: string): Fault | undefined {
    if (this.#waiting.length === 0) return undefined;
    const index = this.#waiting.findIndex(
      (fault) => (fault.operation ?? operation) === operation && (fault.agentid ?? agentid) === agentid,
    );
    const fault = this.#waiting[index];
    if (!fault) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.#waiting.splice(index, 1);
    return fault;
  }
}
