import { type CallOptions, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "./calls.ts";
import { withDeadline } from "./deadline.ts";
import { Aborted, AlreadyPolling, type Attempt, NotInEdition, WrongArgument } from "./errors/index.ts";
import { createExchange, type Extra } from "./exchange.ts";
import { type Settings, timeoutProblem } from "./options.ts";
import { requestBuilder } from "./request.ts";
import type { Session } from "./session-state.ts";
import { isAccepted } from "./signals.ts";

/** Returns the function that calls an operation. A call succeeds or throws an `InspectorError`. */
export type Send = (operation: OperationId) => (args?: object, options?: CallOptions, extra?: Extra) => Promise<object>;

const SIGN_OUT: readonly OperationId[] = ["logout", "forceLogout", "forceLogoutWithReason"];
const POLL: OperationId = "pollEvents";

/** Creates the functions that send the calls of one inspector. */
export function createSender(settings: Settings, session: Session): Send {
  const { edition } = settings;
  const exchange = createExchange(settings, session);
  return (operation) => {
    const { editions } = rows[operation];
    let buildRequest: ReturnType<typeof requestBuilder> | undefined;

    return async (args, { signal: callerSignal, timeout = settings.timeout } = {}, extra) => {
      const attempt: Attempt = { operation };
      if (edition && editions && !editions.includes(edition)) throw new NotInEdition(attempt, edition);
      buildRequest ??= requestBuilder(operation, settings);
      const request = buildRequest(attempt, args);
      const fault = timeoutProblem(timeout);
      if (fault) throw new WrongArgument(attempt, "timeout", fault);
      if (callerSignal && !isAccepted(callerSignal))
        throw new WrongArgument(attempt, "signal", "is not an AbortSignal that fetch accepts");
      if (callerSignal?.aborted) throw new Aborted(attempt, callerSignal.reason);

      const isPoll = operation === POLL;
      if (isPoll && session.polling) throw new AlreadyPolling(attempt);
      if (isPoll) {
        session.polling = true;
        session.polls += 1;
      }
      const isSignOut = SIGN_OUT.includes(operation);
      const pending = withDeadline(
        attempt,
        timeout,
        callerSignal,
        (signal) => exchange(attempt, [request, args, extra], signal),
        () => {
          if (isPoll) session.polling = false;
        },
      );
      if (isSignOut) session.signOut = pending;
      const result = await pending;
      if (!isPoll) session.pollsAtSuccess = session.polls;
      if (isSignOut) session.end();
      return result;
    };
  };
}
