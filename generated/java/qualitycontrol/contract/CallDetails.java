// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * A call. Only the names of its members are recorded; that their values are like those of events is inferred.
 *
 * @param callid Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is
 *     documented.
 * @param caller The calling number.
 * @param called The called number.
 * @param callfeature The kind of call. That its values are those of {@code feature} in events is inferred,
 *     as in the example.
 * @param json all members as received, undocumented ones too
 */
public record CallDetails(
    Optional<String> callid,
    Optional<String> caller,
    Optional<String> called,
    Optional<Object> callfeature,
    Map<String, Object> json
) {
    /** Copies what could be changed. */
    public CallDetails {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static CallDetails from(Map<String, Object> json) {
        return new CallDetails(
            Json.asText(json.get("callid")),
            Json.asText(json.get("caller")),
            Json.asText(json.get("called")),
            Optional.ofNullable(json.get("callfeature")),
            json
        );
    }

    @Override
    public String toString() {
        return "CallDetails" + Json.print(json);
    }
}
