// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code forceDropCall}.
 *
 * @param callid The call to end. Identifies a call. Samples look like epoch seconds, a dash and a counter;
 *     no format is documented.
 */
public record ForceDropCallArguments(String callid) implements Arguments<Done> {
    /**
     * The required arguments.
     *
     * @param callid The call to end. Identifies a call. Samples look like epoch seconds, a dash and a counter;
     *     no format is documented.
     * @return the arguments
     */
    public static ForceDropCallArguments of(String callid) {
        return new ForceDropCallArguments(callid);
    }

    @Override
    public Operation operation() {
        return Operation.FORCE_DROP_CALL;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("callid", callid);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
