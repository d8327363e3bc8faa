import type { Inspector } from "../inspector.ts";
import type { StreamItem } from "./item.ts";
import { listen } from "./pump.ts";

/**
 * The events of a signed-in inspector, and a `gap` wherever one may be missing. Polling begins with the first step of the
 * loop and goes on in the gateway's rhythm, however long a step takes, because an inspector who does not poll is signed out.
 * Any number of streams may run at once: each gets every event.
 *
 * It ends when the inspector signs out, when the signal aborts, or when the loop is left; then nothing is left behind.
 *
 * @param options `signal` ends the stream
 * @throws InspectorError if the gateway does not know the session any more (a `GatewayFailure`), or there is no Guid
 * @throws TypeError if the inspector was not made by `createInspector` or `signIn`
 */
export async function* events(
  inspector: Inspector,
  { signal }: { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<StreamItem, void, undefined> {
  const waiting: StreamItem[] = [];
  if (signal?.aborted) return;
  const end = { reached: false, error: undefined as unknown };
  let wake = () => {};
  const abort = () => wake();
  signal?.addEventListener("abort", abort);
  const leave = listen(inspector, {
    next(item) {
      waiting.push(item);
      wake();
    },
    end(error) {
      Object.assign(end, { reached: true, error });
      wake();
    },
  });
  try {
    while (!signal?.aborted) {
      const item = waiting.shift();
      if (item) yield item;
      else if (end.reached) {
        if (end.error !== undefined) throw end.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    leave(waiting.length > 0);
  }
}
