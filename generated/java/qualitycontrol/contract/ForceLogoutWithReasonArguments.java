// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code forceLogoutWithReason}.
 *
 * @param reason Why the agent signs out. Who defines the reasons is not recorded. The number of a reason for
 *     signing out. A string of digits from 1 to 255, without sign, space or leading zero.
 */
public record ForceLogoutWithReasonArguments(String reason) implements Arguments<Done> {
    /**
     * The required arguments.
     *
     * @param reason Why the agent signs out. Who defines the reasons is not recorded. The number of a reason for
     *     signing out. A string of digits from 1 to 255, without sign, space or leading zero.
     * @return the arguments
     */
    public static ForceLogoutWithReasonArguments of(String reason) {
        return new ForceLogoutWithReasonArguments(reason);
    }

    /**
     * The required arguments.
     *
     * @param reason Why the agent signs out. Who defines the reasons is not recorded. The number of a reason for
     *     signing out. A string of digits from 1 to 255, without sign, space or leading zero.
     * @return the arguments
     */
    public static ForceLogoutWithReasonArguments of(long reason) {
        return new ForceLogoutWithReasonArguments(Long.toString(reason));
    }

    @Override
    public Operation operation() {
        return Operation.FORCE_LOGOUT_WITH_REASON;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("reason", reason);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
