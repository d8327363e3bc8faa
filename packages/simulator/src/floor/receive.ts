import { longPoll } from "@qualitycontrol/contract/calls";
import type { OperationId } from "@qualitycontrol/contract/operations";
import type { Example } from "../contract/example.ts";
import { loseWaiting } from "./events.ts";
import type { Floor } from "./floor.ts";
import type { Agent, FloorEvent, Session } from "./people.ts";
import type { Plan } from "./plan.ts";
import type { Effect, Known, Mark } from "./rules/rule.ts";
import { dueGuid, heardOf } from "./session.ts";

/** A request to the gateway. */
export interface Request {
  operation: OperationId;
  /** Path and query, by name. */
  parameters: Readonly<Record<string, unknown>>;
  body?: unknown;
  guid?: string | undefined;
}

/** What the floor answers, and by which rule. */
export interface Outcome {
  retcode: string;
  rule: string;
  /** How sure the rule is. */
  mark: Mark | "-";
  /** How sure it is that a refusal has this code. */
  codeMark?: Mark;
  /** The `result` of a success. `null`: it has none. */
  result?: unknown;
  /** The whole response, where no rule says what the operation does. */
  example?: Example;
  /** A Guid that the answer must bring. */
  newGuid?: string | undefined;
  /** The poll waits: its answer comes from `answerPoll` when the floor calls the session answerable. */
  waits?: Session;
}

/**
 * Lets a request happen on the floor at the floor's time. A request that is refused changes nothing.
 *
 * @returns the answer; for a poll, that it waits
 */
export function receive(floor: Floor, request: Request): Outcome {
  const plan = floor.plans.get(request.operation) as Plan;
  if (plan.example) return { retcode: plan.example.retcode, rule: "no-behaviour", mark: "-", example: plan.example };
  const step = stepOf(floor, plan, request);
  for (const { rule, code, mark } of plan.refusals) {
    if (rule.broken(step)) return { retcode: code, rule: rule.id, mark: rule.mark, codeMark: mark };
  }
  if (request.operation === "pollEvents") return beginPoll(floor, step.self);
  const effect = plan.effect as Effect;
  const result = effect.run(step);
  return {
    retcode: floor.edition.success,
    rule: effect.id,
    mark: effect.mark,
    result,
    newGuid: plan.operation.secured ? undefined : step.self.session?.guids.at(-1)?.guid,
  };
}

function stepOf(floor: Floor, plan: Plan, { parameters, body, guid }: Request): Known {
  const { operation } = plan;
  const validate = floor.edition.bodies[operation.operationId];
  const fits = validate?.(body) ?? true;
  const object = (body ?? {}) as Record<string, unknown>;
  const other = (plan.other ? parameters[plan.other] : fits ? object["workNo"] : undefined) as string | undefined;
  const call = plan.call ? floor.calls.get(String(parameters[plan.call])) : undefined;
  const [self] = operation.parameters;
  return {
    floor,
    operation,
    parameters,
    body: object,
    violations: fits ? [] : (validate?.errors ?? []),
    guid,
    // Unknown only until the rules of the request have been asked: they refuse whom they do not know.
    self: floor.agents.get(String(parameters[self?.name ?? ""])) as Agent,
    other,
    target: other === undefined ? undefined : floor.agents.get(other),
    call,
  };
}

function beginPoll(floor: Floor, agent: Agent): Outcome {
  const session = agent.session as Session;
  session.polling = true;
  if (canAnswer(session)) floor.answerable.add(session);
  else floor.deadlines.set(agent.due.poll, floor.now + longPoll);
  if (!session.over) heardOf(floor, agent);
  return { retcode: floor.edition.success, rule: "pollEvents", mark: "doc", waits: session };
}

const canAnswer = ({ onTheWay, over, queue }: Session): boolean => !onTheWay && (over || queue.length > 0);

/** What a poll is answered with. */
export interface PollAnswer {
  event: FloorEvent | null;
  newGuid: string | undefined;
}

/**
 * Takes the next event of a session whose poll waits, and ends the poll. `arrived` must be told what became of it.
 *
 * @param guid the Guid that the poll was sent with
 */
export function answerPoll(floor: Floor, session: Session, guid: string): PollAnswer {
  const event = session.queue.shift();
  session.onTheWay = event;
  endPoll(floor, session);
  return { event: event ?? null, newGuid: session.over ? undefined : dueGuid(floor, session, guid) };
}

/** The poll of a session is over, whether or not it was answered. */
export function endPoll(floor: Floor, session: Session): void {
  const { agent, over } = session;
  session.polling = false;
  floor.answerable.delete(session);
  if (agent.session !== session) {
    loseWaiting(floor, session);
    return;
  }
  floor.deadlines.clear(agent.due.poll);
  if (!over) heardOf(floor, agent);
}

/** Tells what became of the event that is on its way: whether the answer was handed over to the end. */
export function arrived(floor: Floor, session: Session, whole: boolean): void {
  const { agent, onTheWay } = session;
  if (!whole && onTheWay) {
    if (agent.session === session) floor.rules.consequences.undelivered.run(floor, agent);
    else floor.observeLoss(onTheWay);
  }
  session.onTheWay = undefined;
  if (session.polling && canAnswer(session)) floor.answerable.add(session);
}
