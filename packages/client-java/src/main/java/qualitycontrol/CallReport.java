package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.ResultCode;

/**
 * What an observer of calls receives at the end of each attempt. It contains no text from outside, so no secret.
 *
 * @param operation the operation
 * @param outcome the outcome; empty if the call succeeded
 * @param code the code of the error that the attempt ended with
 * @param retcode the gateway's result code, if it reported a failure with one of the catalogue
 * @param attempt 1; or 2 if the client sent the call once more because its Guid had been replaced. Each attempt has its own report.
 * @param sentAt when the request was sent; empty if it was not
 * @param duration how long the attempt took until its end
 * @param responseTime the time from sending to the beginning of the response; empty without a response
 * @param httpStatus the HTTP status; empty without a response
 * @param requestBytes the size of the request's body
 * @param responseBytes the size of the response's body; empty if it was not read
 */
public record CallReport(
    Operation operation,
    Optional<Outcome> outcome,
    Optional<ErrorCode> code,
    Optional<ResultCode> retcode,
    int attempt,
    Optional<Instant> sentAt,
    Duration duration,
    Optional<Duration> responseTime,
    Optional<Integer> httpStatus,
    long requestBytes,
    Optional<Long> responseBytes
) {
    static CallReport of(Attempt attempt, Optional<InspectorError> error) {
        Optional<GatewayFailure> failure = error
            .filter(GatewayFailure.class::isInstance)
            .map(GatewayFailure.class::cast);
        return new CallReport(
            attempt.operation(),
            error.map(InspectorError::outcome),
            error.map(InspectorError::code),
            failure.flatMap(GatewayFailure::explain),
            attempt.number(),
            error.map(InspectorError::sentAt).orElse(Optional.ofNullable(attempt.sentAt())),
            attempt.elapsed(),
            Optional.ofNullable(attempt.responseTime()),
            Optional.ofNullable(attempt.httpStatus()),
            attempt.requestBytes(),
            Optional.ofNullable(attempt.responseBytes())
        );
    }
}
