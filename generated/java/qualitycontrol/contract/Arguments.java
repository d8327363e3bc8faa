// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of an operation, which they name.
 *
 * @param <S> the response if it succeeds
 */
public interface Arguments<S> {
    /**
     * The operation that takes these arguments.
     *
     * @return the operation
     */
    Operation operation();

    /**
     * The given arguments by their names in the contract.
     *
     * @return the arguments, without those that are not sent
     */
    Map<String, Object> values();

    /**
     * Reads the response of a successful call.
     *
     * @param response the body of the response
     * @return the response
     */
    S read(Map<String, Object> response);
}
