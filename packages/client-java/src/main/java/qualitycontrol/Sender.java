package qualitycontrol;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import qualitycontrol.contract.Operation;

/** Sends the calls of one inspector. A call succeeds or throws an {@link InspectorError}. */
final class Sender {

    private static final Set<Operation> SIGN_OUT = Set.of(
        Operation.LOGOUT,
        Operation.FORCE_LOGOUT,
        Operation.FORCE_LOGOUT_WITH_REASON
    );

    private final Settings settings;
    private final SessionState session;

    Sender(Settings settings, SessionState session) {
        this.settings = settings;
        this.session = session;
    }

    /**
     * Calls an operation.
     *
     * @return the members of the body of a successful call
     */
    Map<String, Object> send(Operation operation, Map<String, Object> values, Optional<Duration> timeout) {
        if (operation == Operation.POLL_EVENTS) {
            return poll(values, timeout, number -> {});
        }
        Call call = new Call(settings, session, operation, values, timeout);
        Map<String, Object> body = call.run(SIGN_OUT.contains(operation) ? this::signOut : Call::exchange);
        session.succeeded();
        return body;
    }

    /**
     * Polls for an event.
     *
     * @param began receives the number of the poll before it is sent
     */
    Map<String, Object> poll(Map<String, Object> values, Optional<Duration> timeout, IntConsumer began) {
        return new Call(settings, session, Operation.POLL_EVENTS, values, timeout).run(call -> {
            boolean begins = session.beginPoll();
            began.accept(session.polls());
            if (!begins) {
                throw new AlreadyPolling(call.attempt());
            }
            try {
                return call.exchange();
            } finally {
                session.endPoll();
            }
        });
    }

    private Map<String, Object> signOut(Call call) {
        Runnable ended = session.beginSignOut();
        int epoch = session.epoch();
        try {
            Map<String, Object> body = call.exchange();
            session.end(epoch);
            return body;
        } finally {
            ended.run();
        }
    }
}
