package qualitycontrol;

import java.util.Optional;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.ResultCode;

/** The gateway returned a result code other than success. */
public final class GatewayFailure extends AnsweredError {

    private static final long serialVersionUID = 1;

    private final String retcode;
    private final String gatewayMessage;

    GatewayFailure(Attempt attempt, Answered response, String retcode, String gatewayMessage) {
        this(attempt, response, retcode, gatewayMessage, codeOf(retcode), "");
    }

    private GatewayFailure(
        Attempt attempt,
        Answered response,
        String retcode,
        String gatewayMessage,
        ErrorCode code,
        String explanation
    ) {
        super(attempt, code, outcomeOf(retcode), reason(attempt, retcode, gatewayMessage) + explanation, response);
        this.retcode = retcode;
        this.gatewayMessage = gatewayMessage;
    }

    /** The same failure of a call that is not sent again, although it was refused only because its Guid had been replaced. */
    GatewayFailure guidReplaced(Attempt attempt) {
        String advice = "; its Guid had just been replaced: check agent and call, then call again if still wanted";
        return new GatewayFailure(attempt, response(), retcode, gatewayMessage, ErrorCode.GUID_REPLACED, advice);
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

    private static String reason(Attempt attempt, String retcode, String gatewayMessage) {
        String code = attempt.operation().documents(retcode) ? retcode : "undocumented code " + retcode;
        return gatewayMessage.isEmpty() ? code : code + " (" + gatewayMessage + ")";
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
