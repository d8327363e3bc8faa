import { type Operation, type OperationId, operations } from "@qualitycontrol/contract/operations";
import { startProxy } from "@qualitycontrol/proxy";
import { startSimulator } from "@qualitycontrol/simulator";
import { onTestFinished } from "vitest";
import { type Receiver, startReceiver } from "./receiver.ts";

const all: readonly Operation[] = Object.values(operations);

/** The operations of a kind, by name. */
export const idsOf = (wanted: (operation: Operation) => boolean): OperationId[] =>
  all.filter(wanted).map(({ operationId }) => operationId);

export const harmless = idsOf(({ consequence }) => consequence === "none").sort();
export const cuts = idsOf(({ consequence }) => consequence === "call-cut").sort();
/** The operations that cut no call. */
export const others = idsOf(({ consequence }) => consequence !== "call-cut").sort();

/** The operations that a server has received. */
export const sent = ({ received }: Receiver) => received.map(({ operation }) => operation).sort();

/** What confirms each operation that cuts calls: whom it concerns. */
export const concerns: Partial<Record<OperationId, string>> = {
  intercept: "49999",
  interceptCall: "49999 1456401416-3",
  forceLogOutAgent: "49999",
  forceDropCall: "1456401416-3",
  forceLogin: "30169",
  forceLogout: "30169",
  forceLogoutWithReason: "30169",
};

/** A server that records what it receives until the test ends. */
export async function receiver(behaviour?: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const started = await startReceiver(behaviour);
  onTestFinished(() => started.close());
  return started;
}

/** The simulator behind the proxy, which judges every response, behind a receiver. */
export async function judgedSimulator(
  before?: (operation: OperationId | undefined, advance: (ms: number) => void) => void,
) {
  const simulator = await startSimulator({ clock: "virtual" });
  const violations: unknown[] = [];
  const proxy = await startProxy({ upstream: simulator.url, onViolation: (it) => violations.push(it) });
  onTestFinished(async () => {
    await proxy.close();
    await simulator.close();
  });
  const advance = (ms: number) => void simulator.control.advanceClock(ms);
  const front = await receiver({ upstream: proxy.url, before: ({ operation }) => before?.(operation, advance) });
  return { simulator, violations, front };
}

/** The environment for a server that may be changed. */
export const live = ({ host, port }: Receiver) => ({ host, port, liveHost: `${host}:${port}` });
