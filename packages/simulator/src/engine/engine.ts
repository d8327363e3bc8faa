import type { Operation } from "@qualitycontrol/contract/operations";
import { rules as allRules, type Rules } from "../rules/index.ts";
import type { FloorEvent } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { type FloorOptions, openFloor } from "../state/open-floor.ts";
import { handlersOf, type OperationHandler } from "./operation-handler.ts";

/** A floor with the rules that decide what happens on it, and observers. */
export interface Engine {
  readonly floor: Floor;
  readonly rules: Rules;
  readonly handlers: ReadonlyMap<Operation["operationId"], OperationHandler>;
  readonly observers: Observers;
}

/** Functions that are called with what happens on a floor. */
export interface Observers {
  /** Called with every event, whether or not an agent fetches it. */
  event?(event: FloorEvent): void;
  /** Called with every event that no one will receive. */
  loss?(event: FloorEvent): void;
}

export interface EngineOptions extends FloorOptions {
  /** Defaults to all rules; tests may replace them. */
  rules?: Rules | undefined;
  observers?: Observers;
}

/** Opens a floor under rules. */
export const createEngine = ({ rules = allRules, observers = {}, ...options }: EngineOptions): Engine => ({
  floor: openFloor(options),
  rules,
  handlers: handlersOf(options.edition, rules),
  observers,
});
