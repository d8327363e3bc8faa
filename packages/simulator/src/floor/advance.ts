import type { Floor } from "./floor.ts";
import type { Due } from "./people.ts";
import type { Rules } from "./rules/index.ts";

/** The rule that says what happens when something falls due. */
const ruleOf: Record<Due["what"], keyof Rules["consequences"]> = {
  silence: "silence",
  poll: "longPoll",
  rest: "restOver",
};

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
    floor.rules.consequences[ruleOf[what]].run(floor, agent);
    settle();
  }
  floor.now = Math.max(floor.now, to);
}
