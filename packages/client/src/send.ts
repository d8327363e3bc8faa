import { type CallOptions, calls, guidRefusals } from "@qualitycontrol/contract/calls";
import { readAnswer } from "./answer.ts";
import { concealing } from "./conceal.ts";
import { within } from "./deadline.ts";
import {
  type Attempt,
  ConnectionLost,
  GatewayFailure,
  InspectorError,
  NotInEdition,
  type OperationId,
} from "./errors.ts";
import type { Session } from "./guid.ts";
import { checkedTimeout, type Settings } from "./options.ts";
import { prepare } from "./request.ts";

/** Sends one call of an operation and judges its answer. */
type Send = (operation: OperationId, args?: object, options?: CallOptions) => Promise<object>;

const SIGN_OUT: readonly OperationId[] = ["logout", "forceLogout"];

/** A function that sends calls in the name of one inspector; it throws nothing but an `InspectorError`. */
export function createSender(settings: Settings, session: Session): Send {
  return async (operation, args, { signal: caller, timeout = settings.timeout } = {}) => {
    const { secured, editions, secret = [] } = calls[operation];
    const attempt: Attempt = { operation };
    const { edition } = settings;
    if (edition && editions && !editions.includes(edition)) throw new NotInEdition(attempt, edition);
    const request = prepare(attempt, args, settings);

    return within(attempt, checkedTimeout(timeout, attempt), caller, async (signal) => {
      const sendWith = async (guid: string | undefined) => {
        signal.throwIfAborted();
        const conceal = concealing(() => [guid, session.newest, ...secret.map((name) => Object(args)[name])]);
        try {
          attempt.sentAt = new Date();
          const response = await settings.fetch(request.url, request.options(guid, signal));
          session.take(response.headers, !secured);
          return await readAnswer(attempt, response, conceal);
        } catch (error) {
          throw error instanceof InspectorError ? error : new ConnectionLost(attempt, conceal(reasonOf(error)));
        }
      };

      const guid = secured ? await session.guid(attempt) : undefined;
      const answer = await sendWith(guid).catch(async (error) => {
        // Refused for a Guid that was replaced meanwhile: nothing happened, so it can be sent once more.
        const next = guid !== undefined && refusesGuid(error) ? await session.guid(attempt).catch(() => guid) : guid;
        if (next === guid) throw error;
        return sendWith(next);
      });
      if (SIGN_OUT.includes(operation)) session.end();
      return answer;
    });
  };
}

const refusesGuid = (error: unknown): boolean =>
  error instanceof GatewayFailure && guidRefusals.includes(error.retcode);

/** `fetch failed` says little; what broke the connection stands in the causes. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message} (${cause.message || cause.name})` : message;
}
