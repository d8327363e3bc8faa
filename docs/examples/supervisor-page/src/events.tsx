import type { Inspector } from "@qualitycontrol/client";
import { useEvents } from "./use-events.ts";

/** Shows the events. They must be polled from sign-in to sign-out; otherwise the gateway signs the inspector out. */
export function Events({ inspector }: { inspector: Inspector }) {
  const { items, ended } = useEvents(inspector);
  return (
    <section aria-label="Events">
      <h2>Events</h2>
      {ended !== undefined && <p role="alert">{ended}</p>}
      <ol>
        {items.map((item) => (
          <li key={item.poll}>
            {item.kind === "event" ? item.event.eventType : `Check the agent and the call: ${item.kind}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
