// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code sayBusy}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param reason The reason for being busy, a number that the contact centre defines. Whether it is mandatory
 *     is not recorded. The number of a reason that the contact centre defines itself. A string of digits from
 *     200 to 250, without sign, space or leading zero.
 * @param prolong A parameter of which only the name is recorded. Its values and effect are not recorded. A
 *     value whose form is not recorded.
 */
public record SayBusyArguments(String reason, String prolong) implements Arguments<Done> {
    /**
     * No arguments. Add optional ones with the methods below.
     *
     * @return the arguments
     */
    public static SayBusyArguments of() {
        return new SayBusyArguments(null, null);
    }

    /**
     * These arguments with {@code reason}.
     *
     * @param reason The reason for being busy, a number that the contact centre defines. Whether it is mandatory
     *     is not recorded. The number of a reason that the contact centre defines itself. A string of digits from
     *     200 to 250, without sign, space or leading zero.
     * @return the new arguments
     */
    public SayBusyArguments withReason(String reason) {
        return new SayBusyArguments(reason, prolong);
    }

    /**
     * These arguments with {@code reason}.
     *
     * @param reason The reason for being busy, a number that the contact centre defines. Whether it is mandatory
     *     is not recorded. The number of a reason that the contact centre defines itself. A string of digits from
     *     200 to 250, without sign, space or leading zero.
     * @return the new arguments
     */
    public SayBusyArguments withReason(long reason) {
        return withReason(Long.toString(reason));
    }

    /**
     * These arguments with {@code prolong}.
     *
     * @param prolong A parameter of which only the name is recorded. Its values and effect are not recorded. A
     *     value whose form is not recorded.
     * @return the new arguments
     */
    public SayBusyArguments withProlong(String prolong) {
        return new SayBusyArguments(reason, prolong);
    }

    @Override
    public Operation operation() {
        return Operation.SAY_BUSY;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("reason", reason, "prolong", prolong);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
