// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code forceRest}.
 *
 * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
 *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
 *     2023-09 accepts 101 to 59999.
 * @param time The duration of the rest, in seconds. The page types it as a long. A time in seconds. A string
 *     of digits from 1 to 86399, without sign, space or leading zero.
 * @param reason The number of the reason for the rest. The page types it as an int. Who defines the reasons
 *     for a rest is not recorded. The number of a reason. A string of digits from 1 to 255, without sign, space
 *     or leading zero.
 */
public record ForceRestArguments(String workNo, String time, String reason) implements Arguments<Done> {
    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
     *     2023-09 accepts 101 to 59999.
     * @param time The duration of the rest, in seconds. The page types it as a long. A time in seconds. A string
     *     of digits from 1 to 86399, without sign, space or leading zero.
     * @param reason The number of the reason for the rest. The page types it as an int. Who defines the reasons
     *     for a rest is not recorded. The number of a reason. A string of digits from 1 to 255, without sign, space
     *     or leading zero.
     * @return the arguments
     */
    public static ForceRestArguments of(String workNo, String time, String reason) {
        return new ForceRestArguments(workNo, time, reason);
    }

    /**
     * The required arguments.
     *
     * @param workNo The agent that the request concerns. The agent must belong to the sender's VCC. Identifies
     *     an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. Edition
     *     2023-09 accepts 101 to 59999.
     * @param time The duration of the rest, in seconds. The page types it as a long. A time in seconds. A string
     *     of digits from 1 to 86399, without sign, space or leading zero.
     * @param reason The number of the reason for the rest. The page types it as an int. Who defines the reasons
     *     for a rest is not recorded. The number of a reason. A string of digits from 1 to 255, without sign, space
     *     or leading zero.
     * @return the arguments
     */
    public static ForceRestArguments of(long workNo, long time, long reason) {
        return new ForceRestArguments(Long.toString(workNo), Long.toString(time), Long.toString(reason));
    }

    @Override
    public Operation operation() {
        return Operation.FORCE_REST;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workNo", workNo, "time", time, "reason", reason);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
