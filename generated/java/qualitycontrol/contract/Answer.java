// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/**
 * The answer of the gateway to a call: success, or failure by its code.
 *
 * @param <S> the response of a successful call
 * @param <C> the documented failures of the operation
 */
public sealed interface Answer<S, C extends FailureCode> {
    /**
     * The call succeeded.
     *
     * @param response the gateway's response
     * @param <S> the response of a successful call
     * @param <C> the documented failures of the operation
     */
    record Success<S, C extends FailureCode>(S response) implements Answer<S, C> {}

    /**
     * The call failed with a code that is documented for the operation.
     *
     * @param code the code; {@link FailureCode#resultCode()} says what it means, what to do about it, and whether the call may have
     *     taken effect
     * @param message the gateway's message, without secrets
     * @param <S> the response of a successful call
     * @param <C> the documented failures of the operation
     */
    record Failure<S, C extends FailureCode>(C code, String message) implements Answer<S, C> {}

    /**
     * The call failed with a code that is not documented for the operation.
     *
     * @param retcode the code as the gateway sent it
     * @param mayHaveTakenEffect whether the call may have taken effect
     * @param message the gateway's message, without secrets
     * @param <S> the response of a successful call
     * @param <C> the documented failures of the operation
     */
    record UndocumentedFailure<S, C extends FailureCode>(
        String retcode,
        boolean mayHaveTakenEffect,
        String message
    ) implements Answer<S, C> {}
}
