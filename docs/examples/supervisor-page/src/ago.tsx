import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/** One clock for all ages: it ticks each second while any is shown. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const it of listeners) it();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** How long ago something was. `time` may be a function that is called at each tick. */
export function Ago({ time }: { time: Date | (() => Date | undefined) }) {
  useSyncExternalStore(subscribe, () => now);
  const date = typeof time === "function" ? time() : time;
  if (!date) return "–";
  const seconds = Math.max(0, Math.round((Date.now() - date.getTime()) / 1_000));
  return seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`;
}
