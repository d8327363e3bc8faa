import { useEffect, useReducer, useSyncExternalStore } from "react";
import { attach } from "./events/attach.ts";
import type { StreamItem } from "./events/item.ts";
import type { Inspector } from "./inspector.ts";
import type { Observable } from "./observable.ts";

/** Never changes. */
const nothing = () => () => {};

/**
 * The present snapshot of an inspection, a list of agents, a row or tabs. The component is rendered again at each change. Without an
 * observable there is no snapshot.
 */
export function useObservable<T>(observable: Pick<Observable<T>, "snapshot" | "subscribe">): T;
export function useObservable<T>(observable: Pick<Observable<T>, "snapshot" | "subscribe"> | undefined): T | undefined;
export function useObservable<T>(observable: Pick<Observable<T>, "snapshot" | "subscribe"> | undefined): T | undefined {
  const snapshot = () => observable?.snapshot;
  return useSyncExternalStore(observable?.subscribe ?? nothing, snapshot, snapshot);
}

/**
 * Reduces the items of an inspector's events since the component was mounted. It neither starts nor keeps the event poll: there are
 * items only while a stream, a watch of agents, an inspection or a shared session follows the events.
 *
 * @param reducer must be pure: React may call it more than once for an item
 * @param initial the state before the first item, also of another inspector
 */
export function useEvents<State>(
  inspector: Inspector,
  reducer: (state: State, item: StreamItem) => State,
  initial: State,
): State {
  const [held, add] = useReducer(
    (before: Held<State>, [of, item]: [Inspector, StreamItem]): Held<State> => ({
      of,
      state: reducer(before.of === of ? before.state : initial, item),
    }),
    { of: inspector, state: initial },
  );
  useEffect(() => attach(inspector, (item) => add([inspector, item])), [inspector]);
  return held.of === inspector ? held.state : initial;
}

/** A state, and the inspector whose items led to it. */
interface Held<State> {
  readonly of: Inspector;
  readonly state: State;
}
