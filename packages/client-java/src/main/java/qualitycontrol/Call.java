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

    private static final String GUID_REPLACED =
        "; its Guid had just been replaced: check agent and call, then call again if still wanted";

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
        // An invalid timeout may be too long for a clock; `prepare` refuses it.
        boolean isValid = Settings.timeoutProblem(timeout).isEmpty();
        this.deadline = new Deadline(settings.timing(), isValid ? timeout : settings.timeout());
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
        return attempt.operation().isSecured() ? sendWith(session.guid(attempt)) : sendOnce(Optional.empty());
    }

    /** Sends a call, and once more with a newer Guid. */
    private Map<String, Object> sendWith(String guid) {
        int epoch = session.epoch();
        try {
            return sendOnce(Optional.of(guid));
        } catch (GatewayFailure failure) {
            if (!Contract.SESSION_ENDS.contains(failure.retcode())) {
                throw failure;
            }
            return sendWith(nextGuid(failure, guid, epoch));
        }
    }

    /**
     * The Guid with which a call is sent again. The first attempt was refused: nothing happened. What can cut a call is never
     * repeated: the call may be another one now.
     */
    private String nextGuid(GatewayFailure failure, String guid, int epoch) {
        boolean isRefusal = Contract.GUID_REFUSALS.contains(failure.retcode());
        if (isRefusal) {
            session.refused(guid);
        }
        // Without the newest Guid, nothing is known of the session.
        String next = isRefusal ? presentGuid().orElseThrow(() -> failure) : guid;
        if (next.equals(guid)) {
            // A poll in progress may bring a newer Guid: what becomes of the poll says whether the session is over.
            boolean mayBeReplaced = isRefusal && session.isPolling() && attempt.operation() != Operation.POLL_EVENTS;
            // The end of an earlier session says nothing about one that was begun meanwhile.
            if (mayBeReplaced || epoch != session.epoch()) {
                throw failure;
            }
            session.changed(true);
            throw new SessionOver(attempt, failure);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        boolean isCut = attempt.operation().consequence() == Consequence.CALL_CUT;
        if (attempt.number() > 1 || isCut || deadline.isLate()) {
            throw new GatewayFailure(attempt, failure, ErrorCode.GUID_REPLACED, GUID_REPLACED);
        }
        report(Optional.of(failure));
        if (attempt.operation() == Operation.POLL_EVENTS) {
            session.pollIsSentAgain();
        }
        attempt = attempt.again();
        return next;
    }

    private Optional<String> presentGuid() {
        try {
            return Optional.of(session.guid(attempt));
        } catch (InspectorError error) {
            return Optional.empty();
        }
    }

    private Map<String, Object> sendOnce(Optional<String> guid) {
        return new Exchange(settings, session, attempt, request, values, guid).send(deadline);
    }

    private void report(Optional<InspectorError> error) {
        settings.onCall().accept(CallReport.of(attempt, error));
    }
}
