package qualitycontrol;

import java.util.Optional;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.ResultCode;

/** The gateway returned a result code other than success. */
public sealed class GatewayFailure extends AnsweredError permits SessionOver, AlreadySignedIn {

    private static final long serialVersionUID = 1;

    private final String retcode;
    private final String gatewayMessage;

    GatewayFailure(Attempt attempt, Answered response, String retcode, String gatewayMessage) {
        super(attempt, codeOf(retcode), outcomeOf(retcode), reason(attempt, retcode, "", gatewayMessage), response);
        this.retcode = retcode;
        this.gatewayMessage = gatewayMessage;
    }

    /**
     * The same failure, of which the client knows more.
     *
     * @param explanation the rest of the sentence that begins with the result code
     */
    GatewayFailure(Attempt attempt, GatewayFailure failure, ErrorCode code, String explanation) {
        super(
            attempt,
            code,
            failure.outcome(),
            reason(attempt, failure.retcode, explanation, failure.gatewayMessage),
            failure.response()
        );
        this.retcode = failure.retcode;
        this.gatewayMessage = failure.gatewayMessage;
    }

    private static Outcome outcomeOf(String retcode) {
        boolean isRefused = ResultCode.of(retcode)
            .filter(it -> !it.mayHaveTakenEffect())
            .isPresent();
        return isRefused ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    private static ErrorCode codeOf(String retcode) {
        return outcomeOf(retcode) == Outcome.REFUSED ? ErrorCode.GATEWAY_REFUSED : ErrorCode.GATEWAY_FAILED;
    }

    private static String reason(Attempt attempt, String retcode, String explanation, String gatewayMessage) {
        String code = attempt.operation().documents(retcode) ? retcode : "undocumented code " + retcode;
        return code + explanation + (gatewayMessage.isEmpty() ? "" : " (" + gatewayMessage + ")");
    }

    /**
     * The result code.
     *
     * @return the code as the gateway sent it
     */
    public String retcode() {
        return retcode;
    }

    /**
     * What the result code means and what to do about it.
     *
     * @return the entry; empty if the code is not in the catalogue
     */
    public Optional<ResultCode> explain() {
        return ResultCode.of(retcode);
    }

    /**
     * Whether the result code is documented for this operation.
     *
     * @return true if so
     */
    public boolean documented() {
        return operation().documents(retcode);
    }

    /**
     * Whether this is a documented failure of an operation.
     *
     * @param operation an operation
     * @return true if so
     */
    public boolean isDocumentedFor(Operation operation) {
        return operation() == operation && documented();
    }

    /**
     * The gateway's complete message, without secrets. The error's own message may contain only its beginning.
     *
     * @return the message; may be empty
     */
    public String gatewayMessage() {
        return gatewayMessage;
    }
}
