import { type CallOptions, rows } from "@qualitycontrol/contract/calls";
import { type PendingCall, reportCall } from "./call-report.ts";
import type { OperationId } from "./calls.ts";
import { withDeadline } from "./deadline.ts";
import { Aborted, AlreadyPolling, NotInEdition, WrongArgument } from "./errors/index.ts";
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
  const { edition, onCall } = settings;
  const exchange = createExchange(settings, session);
  return (operation) => {
    const { editions } = rows[operation];
    let buildRequest: ReturnType<typeof requestBuilder> | undefined;

    async function send(
      attempt: PendingCall,
      args: object | undefined,
      callerSignal: AbortSignal | undefined,
      extra: Extra | undefined,
    ) {
      const { timeout } = attempt;
      if (editions && !editions.includes(edition)) throw new NotInEdition(attempt, edition);
      buildRequest ??= requestBuilder(operation, settings);
      const request = buildRequest(attempt, args);
      attempt.body = request[1].body;
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
    }

    return async (args, options = {}, extra) => {
      const { signal, timeout = settings.timeout } = options;
      const call: PendingCall = { operation, attempt: 1, begun: performance.now(), startedAt: Date.now(), timeout };
      try {
        const result = await send(call, args, signal, extra);
        reportCall(onCall, call);
        return result;
      } catch (error) {
        reportCall(onCall, call, error);
        throw error;
      }
    };
  };
}
