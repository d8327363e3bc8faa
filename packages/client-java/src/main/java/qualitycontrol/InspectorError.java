package qualitycontrol;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import qualitycontrol.contract.Consequence;
import qualitycontrol.contract.Operation;

/** A call did not succeed. Its {@link #outcome()} says whether it may have taken effect. */
public abstract sealed class InspectorError
    extends ClientError
    permits AnsweredError, ConnectionLost, TimedOut, Aborted, WrongArgument, NoGuid, NotInEdition, AlreadyPolling
{

    private static final long serialVersionUID = 1;

    private final Operation operation;
    private final Outcome outcome;
    private final Instant sentAt;

    /**
     * An error whose outcome is unknown if the call was sent.
     *
     * @param reason what happened, as the end of a sentence that begins with the outcome
     */
    InspectorError(Attempt attempt, ErrorCode code, String reason, Throwable cause) {
        this(attempt, code, attempt.sentAt() == null ? Outcome.NOT_SENT : Outcome.UNKNOWN, reason, cause);
    }

    InspectorError(Attempt attempt, ErrorCode code, Outcome outcome, String reason, Throwable cause) {
        super(
            code,
            Printable.of(attempt.operation().id() + " " + ended(attempt, outcome) + ": " + reason + "."),
            cause
        );
        this.operation = attempt.operation();
        this.outcome = outcome;
        this.sentAt = attempt.sentAt();
    }

    private static String ended(Attempt attempt, Outcome outcome) {
        if (outcome != Outcome.UNKNOWN) {
            return "was " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return attempt.operation().consequence() == Consequence.NONE
            ? "failed"
            : "may have taken effect (check agent and call before repeating it)";
    }

    /**
     * The operation that was called.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * What the operation can affect, from nothing to the customer's call.
     *
     * @return the consequence
     */
    public Consequence consequence() {
        return operation.consequence();
    }

    /**
     * Whether the call may have taken effect.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * When the call was sent.
     *
     * @return the time; empty if it was not sent
     */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
