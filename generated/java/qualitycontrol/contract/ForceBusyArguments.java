// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code forceBusy}.
 *
 * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
 *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
 *     2023-09 accepts 101 to 59999.
 */
public record ForceBusyArguments(String workNo) implements Arguments<Done> {
    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
     *     2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static ForceBusyArguments of(String workNo) {
        return new ForceBusyArguments(workNo);
    }

    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
     *     2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static ForceBusyArguments of(long workNo) {
        return new ForceBusyArguments(Long.toString(workNo));
    }

    @Override
    public Operation operation() {
        return Operation.FORCE_BUSY;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workNo", workNo);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
