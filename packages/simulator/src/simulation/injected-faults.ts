import type { components } from "@qualitycontrol/contract/control/types";

/** A fault to inject into the next matching requests. */
export type InjectedFault = components["schemas"]["Fault"];

/** The faults that wait for a request, oldest first. */
export class InjectedFaults {
  readonly #waiting: InjectedFault[] = [];

  add(fault: InjectedFault): void {
    this.#waiting.push({ times: 1, ...fault });
  }

  list(): InjectedFault[] {
    return this.#waiting.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** Takes the first fault that matches a request. */
  take(operation: string, agentid: string): InjectedFault | undefined {
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
