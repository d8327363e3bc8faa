import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mock } from "node:test";
import type { Clock } from "../src/rate-limit.ts";

/** How long an answer may take, in ms. */
export const TIMEOUT = 15_000;

/** Lets the time stand still, however busy the machine is, until it is up. */
export async function withoutTime<T>(run: () => Promise<T>): Promise<T> {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    return await run();
  } finally {
    mock.timers.reset();
  }
}

/** A clock on which waiting takes no time, for gateways that get requests at a pace. */
export function instantClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    async wait(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Lets all the time pass that an answer may take. */
export const passTimeout = (): void => mock.timers.tick(TIMEOUT);

/** What tells that the headers of an answer were read: Node's own client, and its `fetch`. */
const channels = ["http.client.response.finish", "undici:request:headers"];

/** Calls back when the headers of the answer that is under way have been read. */
export function onHeadersRead(callback: () => void): void {
  for (const channel of channels) subscribe(channel, heard);
  function heard(): void {
    for (const channel of channels) unsubscribe(channel, heard);
    setImmediate(callback);
  }
}
