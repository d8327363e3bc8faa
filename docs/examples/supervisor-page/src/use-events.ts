import type { Inspector } from "@qualitycontrol/client";
import { events, type StreamItem } from "@qualitycontrol/client/events";
import { useEffect, useState } from "react";

/** The latest items of the inspector's stream, newest first, and why the stream has ended, if it has failed. */
export function useEvents(inspector: Inspector): { items: StreamItem[]; ended?: string } {
  const [items, setItems] = useState<StreamItem[]>([]);
  const [ended, setEnded] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    (async () => {
      for await (const item of events(inspector, controller)) setItems((all) => [item, ...all].slice(0, 10));
    })().catch((error) => setEnded(String(error)));
    return () => controller.abort();
  }, [inspector]);
  return ended === undefined ? { items } : { items, ended };
}
