import { type CallOptions, contentType, guidHeader, guidRefusals, rows } from "@qualitycontrol/contract/calls";
import { readAnswer } from "./answer.ts";
import { formOf, type OperationId } from "./calls.ts";
import { within } from "./deadline.ts";
import { type Attempt, ConnectionLost, InspectorError, NotInEdition, WrongArgument } from "./errors/index.ts";
import type { Session } from "./guid.ts";
import { faultInTimeout, type Settings } from "./options.ts";
import { prepare, type RequestOptions } from "./request.ts";

/** Sends calls of an operation and judges their answers. */
type Send = (operation: OperationId) => (args?: object, options?: CallOptions) => Promise<object>;

const SIGN_OUT: readonly OperationId[] = ["logout", "forceLogout"];

/** Makes functions that send calls in the name of one inspector; they throw an `InspectorError`, or a `TypeError` for a signal that is none. */
export const createSender =
  (settings: Settings, session: Session): Send =>
  (operation) => {
    const form = formOf(operation);
    return async (args, { signal: caller, timeout = settings.timeout } = {}) => {
      const { open, editions, secret = [] } = rows[operation];
      const attempt: Attempt = { operation };
      const { edition } = settings;
      if (edition && editions && !editions.includes(edition)) throw new NotInEdition(attempt, edition);
      const { url, method, body } = prepare(attempt, form, args, settings);
      const fault = faultInTimeout(timeout);
      if (fault) throw new WrongArgument(attempt, "timeout", fault);

      return within(attempt, timeout, caller, async (signal) => {
        const sendWith = async (guid: string | undefined) => {
          signal.throwIfAborted();
          // The Guid may be replaced meanwhile, so they are read when a text is concealed.
          const conceal = (text: string) =>
            [guid, session.newest, ...secret.map((name) => (args as Record<string, unknown> | undefined)?.[name])]
              .flatMap((it) => (it ? [`${it}`, JSON.stringify(`${it}`).slice(1, -1)] : []))
              // One may be part of another.
              .sort((one, other) => other.length - one.length)
              .reduce((shown, it) => shown.replaceAll(it, "<secret>"), text);
          try {
            attempt.sentAt = new Date();
            const options: RequestOptions = {
              method,
              headers: { "Content-Type": contentType, ...(guid && { [guidHeader]: guid }) },
              ...(body && { body }),
              redirect: "manual",
              signal,
            };
            // The runtime's own is looked up for each request, because tests and instrumentation replace it later.
            const response = await (settings.fetch ?? fetch)(url, options);
            session.take(response.headers, open);
            return await readAnswer(attempt, response, conceal);
          } catch (error) {
            throw error instanceof InspectorError ? error : new ConnectionLost(attempt, conceal(reasonOf(error)));
          }
        };

        const guid = open ? undefined : await session.guid(attempt);
        const answer = await sendWith(guid).catch(async (error) => {
          // Refused for a Guid that was replaced meanwhile: nothing happened, so it can be sent once more.
          const next =
            guid && guidRefusals.includes(error.retcode) ? await session.guid(attempt).catch(() => guid) : guid;
          if (next === guid) throw error;
          return sendWith(next);
        });
        if (SIGN_OUT.includes(operation)) session.end();
        return answer;
      });
    };
  };

/** `fetch failed` says little; what broke the connection stands in the cause. */
function reasonOf(error: unknown): string {
  const { message = String(error), cause } = Object(error);
  return `${message}${cause instanceof Error ? ` (${cause.message || cause.name})` : ""}`;
}
