import type { OperationId } from "@qualitycontrol/contract/operations";
import type { Example } from "../contract/example.ts";
import { cookieOf } from "../domain/nodes.ts";
import { beginPoll } from "../domain/polls.ts";
import type { Effect, Known, Mark } from "../rules/rule.ts";
import type { Agent, Session } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { Engine } from "./engine.ts";
import type { OperationHandler } from "./operation-handler.ts";
import { perform } from "./perform.ts";

/** A request to the gateway. */
export interface Request {
  operation: OperationId;
  /** Path and query, by name. */
  parameters: Readonly<Record<string, unknown>>;
  body?: unknown;
  guid?: string | undefined;
  /** The value of the cookie by which a load balancer finds the node of a session. */
  cookie?: string | undefined;
}

/** The response to a request, and the rule that decided it. */
export interface Outcome {
  retcode: string;
  rule: string;
  /** How certain the rule is. */
  mark: Mark | "-";
  /** How certain it is that a refusal has this code. */
  codeMark?: Mark;
  /** The `result` of a success. `null`: it has none. */
  result?: unknown;
  /** The whole response, where no rule says what the operation does. */
  example?: Example;
  /** A Guid that the response must bring. */
  newGuid?: string | undefined;
  /** The cookie of a node that the response must set. */
  cookie?: string | undefined;
  /** The session of a poll that waits: `answerPoll` answers it once the session is answerable. */
  waits?: Session;
}

/**
 * Handles a request at the time of the floor. A request that is refused changes nothing.
 *
 * @returns the response; for a poll, the session that waits
 */
export function handleRequest(engine: Engine, request: Request): Outcome {
  const { floor, handlers } = engine;
  const handler = handlers.get(request.operation) as OperationHandler;
  const step = stepOf(floor, handler, request);
  for (const { rule, code, mark } of handler.refusals) {
    if (!rule.broken(step)) continue;
    // A later rule may rely on this one, such as on a known sender.
    if (code === undefined) break;
    return { retcode: code, rule: rule.id, mark: rule.mark, codeMark: mark };
  }
  if (handler.example)
    return { retcode: handler.example.retcode, rule: "no-behaviour", mark: "-", example: handler.example };
  const retcode = floor.edition.success;
  if (request.operation === "pollEvents") {
    const waits = step.self.session as Session;
    beginPoll(floor, waits);
    return { retcode, rule: "pollEvents", mark: "doc", waits };
  }
  const effect = handler.effect as Effect;
  if (effect.act) perform(engine, effect.act(step));
  const signedIn = handler.operation.secured ? undefined : step.self;
  return {
    retcode,
    rule: effect.id,
    mark: effect.mark,
    result: effect.result?.(step),
    newGuid: signedIn?.session?.guids.at(-1)?.guid,
    cookie: signedIn && cookieOf(floor, signedIn),
  };
}

function stepOf(floor: Floor, handler: OperationHandler, { parameters, body, guid, cookie }: Request): Known {
  const { operation } = handler;
  const validate = floor.edition.bodies[operation.operationId];
  const fits = validate?.(body) ?? true;
  const object = (body ?? {}) as Record<string, unknown>;
  const other = (handler.other ? parameters[handler.other] : fits ? object["workNo"] : undefined) as string | undefined;
  const call = handler.call ? floor.calls.get(String(parameters[handler.call])) : undefined;
  const [self] = operation.parameters;
  return {
    floor,
    operation,
    parameters,
    hasWrongParameter: handler.hasWrongParameter(parameters),
    body: object,
    violations: fits ? [] : (validate?.errors ?? []),
    guid,
    cookie,
    // May be unknown until the first refusals were checked: they refuse an unknown sender.
    self: floor.agents.get(String(parameters[self?.name ?? ""])) as Agent,
    other,
    target: other === undefined ? undefined : floor.agents.get(other),
    call,
  };
}
