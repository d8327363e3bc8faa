import type { Floor } from "./floor.ts";

/**
 * Lets time pass on the floor up to a moment: what is due happens in its order.
 *
 * @param to epoch milliseconds
 * @param settle is called after each thing that happened, to answer the polls that can be answered at that moment
 */
export function advance(floor: Floor, to: number, settle: () => void = () => {}): void {
  for (let due = floor.deadlines.take(to); due; due = floor.deadlines.take(to)) {
    floor.now = Math.max(floor.now, due.at);
    const { agent, what } = due.key;
    if (what !== "poll") floor.rules.consequences[what === "silence" ? "silence" : "restOver"].run(floor, agent);
    else if (agent.session?.polling) floor.answerable.add(agent.session);
    settle();
  }
  floor.now = Math.max(floor.now, to);
}
