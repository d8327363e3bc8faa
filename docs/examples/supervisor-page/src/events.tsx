import type { Inspector } from "@qualitycontrol/client";
import type { StreamItem } from "@qualitycontrol/client/events";
import { useEvents } from "@qualitycontrol/client/react";

interface Seen {
  readonly count: number;
  readonly latest: readonly { readonly number: number; readonly text: string }[];
}

function add({ count, latest }: Seen, item: StreamItem): Seen {
  const text = item.kind === "event" ? item.event.eventType : `An event may be missing: ${item.kind}`;
  return { count: count + 1, latest: [{ number: count + 1, text }, ...latest].slice(0, 10) };
}

const nothing: Seen = { count: 0, latest: [] };

/** The latest events of the inspector. The tabs poll them; this component only shows them. */
export function Events({ inspector }: { inspector: Inspector }) {
  const { count, latest } = useEvents(inspector, add, nothing);
  return (
    <details className="events">
      <summary>Events ({count})</summary>
      <ol reversed start={count}>
        {latest.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
    </details>
  );
}
