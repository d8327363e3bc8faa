package qualitycontrol;

import java.time.Duration;
import java.util.Optional;

/** A response arrived, but the call did not succeed. A load balancer or a firewall may have responded in place of the gateway. */
public abstract sealed class AnsweredError extends InspectorError permits GatewayFailure, UnreadableAnswer, WrongShape {

    private static final long serialVersionUID = 1;

    private final Answered response;

    AnsweredError(Attempt attempt, ErrorCode code, Outcome outcome, String reason, Answered response) {
        super(attempt, code, outcome, reason, null);
        this.response = response;
    }

    Answered response() {
        return response;
    }

    /**
     * The HTTP status.
     *
     * @return the status
     */
    public int httpStatus() {
        return response.httpStatus();
    }

    /**
     * The header {@code Content-Type}.
     *
     * @return the header; empty if it is missing
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(response.contentType());
    }

    /**
     * The time in {@code Retry-After}.
     *
     * @return the time; empty if the header is missing or invalid
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.retryAfter());
    }

    /**
     * The beginning of a response that is not the gateway's, without secrets and control characters; at most 200 characters.
     *
     * @return the excerpt; empty if the response is the gateway's, or its body was not read
     */
    public Optional<String> excerpt() {
        return Optional.ofNullable(response.excerpt());
    }
}
