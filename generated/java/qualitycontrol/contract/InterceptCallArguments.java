// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code interceptCall}.
 *
 * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
 *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
 * @param callId The call to take over. Identifies a call. Samples look like epoch seconds, a dash and a
 *     counter; no format is documented.
 */
public record InterceptCallArguments(String workNo, String callId) implements Arguments<Done> {
    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
     * @param callId The call to take over. Identifies a call. Samples look like epoch seconds, a dash and a
     *     counter; no format is documented.
     * @return the arguments
     */
    public static InterceptCallArguments of(String workNo, String callId) {
        return new InterceptCallArguments(workNo, callId);
    }

    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
     * @param callId The call to take over. Identifies a call. Samples look like epoch seconds, a dash and a
     *     counter; no format is documented.
     * @return the arguments
     */
    public static InterceptCallArguments of(long workNo, String callId) {
        return new InterceptCallArguments(Long.toString(workNo), callId);
    }

    @Override
    public Operation operation() {
        return Operation.INTERCEPT_CALL;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workNo", workNo, "callId", callId);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
