import { type CallOptions, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "./calls.ts";
import { within } from "./deadline.ts";
import { Aborted, AlreadyPolling, type Attempt, NotInEdition, WrongArgument } from "./errors/index.ts";
import { createExchange, type Extra } from "./exchange.ts";
import type { Session } from "./session-state.ts";
import { faultInTimeout, type Settings } from "./options.ts";
import { preparer } from "./request.ts";
import { isAccepted } from "./signals.ts";

/** Sends calls of an operation and judges their answers; each ends in success or in an `InspectorError`. */
export type Send = (operation: OperationId) => (args?: object, options?: CallOptions, extra?: Extra) => Promise<object>;

const SIGN_OUT: readonly OperationId[] = ["logout", "forceLogout"];
const POLL: OperationId = "pollEvents";

/** Makes functions that send calls in the name of one inspector. */
export function createSender(settings: Settings, session: Session): Send {
  const { edition } = settings;
  const exchange = createExchange(settings, session);
  return (operation) => {
    const { editions } = rows[operation];
    let prepare: ReturnType<typeof preparer> | undefined;

    return async (args, { signal: caller, timeout = settings.timeout } = {}, extra) => {
      const attempt: Attempt = { operation };
      if (edition && editions && !editions.includes(edition)) throw new NotInEdition(attempt, edition);
      prepare ??= preparer(operation, settings);
      const request = prepare(attempt, args);
      const fault = faultInTimeout(timeout);
      if (fault) throw new WrongArgument(attempt, "timeout", fault);
      if (caller && !isAccepted(caller))
        throw new WrongArgument(attempt, "signal", "is not an AbortSignal that fetch accepts");
      if (caller?.aborted) throw new Aborted(attempt, caller.reason);

      const polls = operation === POLL;
      if (polls && session.polling) throw new AlreadyPolling(attempt);
      session.polling ||= polls;
      const signsOut = SIGN_OUT.includes(operation);
      const answered = within(
        attempt,
        timeout,
        caller,
        (signal) => exchange(attempt, [request, args, extra], signal),
        () => {
          if (polls) session.polling = false;
        },
      );
      if (signsOut) session.leaving = answered;
      const answer = await answered;
      if (signsOut) session.end();
      return answer;
    };
  };
}
