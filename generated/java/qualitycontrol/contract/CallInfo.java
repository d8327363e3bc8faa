// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * What the gateway knows of a call.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result A call. Only the names of its members are recorded; that their values are like those of
 *     events is inferred.
 * @param json all members as received, undocumented ones too
 */
public record CallInfo(String message, Optional<CallDetails> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public CallInfo {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static CallInfo from(Map<String, Object> json) {
        return new CallInfo(
            Json.asText(json.get("message")).orElse(""),
            Json.asObject(json.get("result")).map(CallDetails::from),
            json
        );
    }

    @Override
    public String toString() {
        return "CallInfo" + Json.print(json);
    }
}
