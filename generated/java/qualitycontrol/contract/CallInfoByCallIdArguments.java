// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code callInfoByCallId}.
 *
 * @param callid The call to look up. Identifies a call. Samples look like epoch seconds, a dash and a
 *     counter; no format is documented.
 */
public record CallInfoByCallIdArguments(String callid) implements Arguments<CallInfo> {
    /**
     * The required arguments.
     *
     * @param callid The call to look up. Identifies a call. Samples look like epoch seconds, a dash and a
     *     counter; no format is documented.
     * @return the arguments
     */
    public static CallInfoByCallIdArguments of(String callid) {
        return new CallInfoByCallIdArguments(callid);
    }

    @Override
    public Operation operation() {
        return Operation.CALL_INFO_BY_CALL_ID;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("callid", callid);
    }

    @Override
    public CallInfo read(Map<String, Object> response) {
        return CallInfo.from(response);
    }
}
