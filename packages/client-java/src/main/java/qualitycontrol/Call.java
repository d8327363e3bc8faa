package qualitycontrol;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import qualitycontrol.contract.Consequence;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Operation;

/** A call with its attempts: the second one, if the first one was refused because its Guid had been replaced. */
final class Call {

    private final Settings settings;
    private final SessionState session;
    private final Map<String, Object> values;
    private final Duration timeout;
    private final Deadline deadline;
    private Attempt attempt;
    private RequestBuilder.PreparedRequest request;

    Call(
        Settings settings,
        SessionState session,
        Operation operation,
        Map<String, Object> values,
        Optional<Duration> ownTimeout
    ) {
        this.settings = settings;
        this.session = session;
        this.values = values;
        this.timeout = ownTimeout.orElse(settings.timeout());
        this.attempt = new Attempt(operation);
        this.deadline = new Deadline(settings.timing(), timeout);
    }

    /** What a kind of call does around its exchange. */
    @FunctionalInterface
    interface Around {
        Map<String, Object> call(Call call);
    }

    /**
     * Sends the call and reports each attempt.
     *
     * @return the members of the body of a successful call
     */
    Map<String, Object> run(Around around) {
        try {
            prepare();
            Map<String, Object> body = around.call(this);
            report(Optional.empty());
            return body;
        } catch (InspectorError error) {
            report(Optional.of(error));
            throw error;
        }
    }

    Attempt attempt() {
        return attempt;
    }

    private void prepare() {
        Operation operation = attempt.operation();
        if (!operation.editions().contains(settings.edition())) {
            throw new NotInEdition(attempt, settings.edition());
        }
        request = new RequestBuilder(settings).build(attempt, values);
        attempt.prepared(
            request
                .body()
                .map(it -> it.getBytes(StandardCharsets.UTF_8).length)
                .orElse(0)
        );
        Settings.timeoutProblem(timeout).ifPresent(problem -> {
            throw new WrongArgument(attempt, "timeout", problem);
        });
        deadline.check(attempt);
    }

    Map<String, Object> exchange() {
        if (!attempt.operation().isSecured()) {
            return sendOnce(Optional.empty());
        }
        String guid = session.guid(attempt);
        try {
            return sendOnce(Optional.of(guid));
        } catch (GatewayFailure failure) {
            if (!Contract.GUID_REFUSALS.contains(failure.retcode())) {
                throw failure;
            }
            return sendAgain(failure, guid);
        }
    }

    /** The first attempt was refused: nothing happened. What can cut a call is never repeated: the call may be another one now. */
    private Map<String, Object> sendAgain(GatewayFailure failure, String guid) {
        String next = nextGuid(guid);
        if (next.equals(guid) || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        if (attempt.operation().consequence() == Consequence.CALL_CUT || deadline.isLate()) {
            throw failure.guidReplaced(attempt);
        }
        report(Optional.of(failure));
        attempt = attempt.again();
        return sendOnce(Optional.of(next));
    }

    /** The present Guid; the previous one if there is none. */
    private String nextGuid(String previous) {
        try {
            return session.guid(attempt);
        } catch (InspectorError error) {
            return previous;
        }
    }

    private Map<String, Object> sendOnce(Optional<String> guid) {
        return new Exchange(settings, session, attempt, request, values, guid).send(deadline);
    }

    private void report(Optional<InspectorError> error) {
        settings.onCall().accept(CallReport.of(attempt, error));
    }
}
