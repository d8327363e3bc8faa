import { type CallOptions, rows } from "@qualitycontrol/contract/calls";
import { reportCall, startCall } from "./call-report.ts";
import type { OperationId } from "./calls.ts";
import { withDeadline } from "./deadline.ts";
import { Aborted, AlreadyPolling, NotInEdition, WrongArgument } from "./errors/index.ts";
import { createExchange, type Extra, POLL } from "./exchange.ts";
import { type Settings, timeoutProblem } from "./options.ts";
import { requestBuilder } from "./request.ts";
import type { Session } from "./session-state.ts";
import { isAccepted, SIGNAL_PROBLEM } from "./signals.ts";

/** Returns the function that calls an operation. A call succeeds or throws an `InspectorError`. */
export type Send = (operation: OperationId) => (args?: object, options?: CallOptions, extra?: Extra) => Promise<object>;

const SIGN_OUT: readonly OperationId[] = ["logout", "forceLogout", "forceLogoutWithReason"];

/** Creates the functions that send the calls of one inspector. */
export function createSender(settings: Settings, session: Session): Send {
  const { edition, onCall } = settings;
  const exchange = createExchange(settings, session);
  return (operation) => {
    const { editions } = rows[operation];
    const isPoll = operation === POLL;
    const isSignOut = SIGN_OUT.includes(operation);
    let buildRequest: ReturnType<typeof requestBuilder> | undefined;

    return async (args, options, extra) => {
      const { signal: callerSignal, timeout = settings.timeout } = options ?? {};
      const call = startCall(operation, timeout);
      const { epoch } = session;
      try {
        if (editions && !editions.includes(edition)) throw new NotInEdition(call, edition);
        buildRequest ??= requestBuilder(operation, settings);
        const request = buildRequest(call, args);
        call.body = request[1].body;
        const fault = timeoutProblem(timeout);
        if (fault) throw new WrongArgument(call, "timeout", fault);
        if (callerSignal && !isAccepted(callerSignal)) throw new WrongArgument(call, "signal", SIGNAL_PROBLEM);
        if (callerSignal?.aborted) throw new Aborted(call, callerSignal.reason);
        if (isPoll && session.polling) throw new AlreadyPolling(call);
        if (isPoll) {
          session.polling = true;
          session.polls += 1;
        }
        session.called.add(operation);
        session.calling?.(operation);
        const pending = withDeadline(
          call,
          callerSignal,
          (signal) => exchange(call, [request, args, extra], signal),
          () => {
            if (isPoll) session.polling = false;
          },
        );
        if (isSignOut) session.signOut = pending;
        const result = await pending;
        if (!isPoll) {
          session.pollsAtSuccess = session.polls;
          session.succeeded?.();
        }
        if (isSignOut && epoch === session.epoch) session.end();
        reportCall(onCall, call);
        return result;
      } catch (error) {
        reportCall(onCall, call, error);
        throw error;
      }
    };
  };
}
