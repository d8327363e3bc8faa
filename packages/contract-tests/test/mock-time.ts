import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mock } from "node:test";
import type { Clock } from "../src/rate-limit.ts";

/** Time limit of a response, in ms. */
export const TIMEOUT = 15_000;

/** Stops `setTimeout` until `advancePastTimeout`, however slow the machine is. */
export async function withFrozenTime<T>(run: () => Promise<T>): Promise<T> {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    return await run();
  } finally {
    mock.timers.reset();
  }
}

/** A clock on which waiting takes no time, for rate limits. */
export function instantClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    async wait(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Advances the timers by the time limit of a response. */
export const advancePastTimeout = (): void => mock.timers.tick(TIMEOUT);

/** Diagnostics channels for received response headers: of Node's HTTP client and of `fetch`. */
const channels = ["http.client.response.finish", "undici:request:headers"];

/** Calls back once the headers of the current response have been received. */
export function onHeadersRead(callback: () => void): void {
  for (const channel of channels) subscribe(channel, heard);
  function heard(): void {
    for (const channel of channels) unsubscribe(channel, heard);
    setImmediate(callback);
  }
}
