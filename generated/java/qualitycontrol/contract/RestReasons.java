// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The reasons for a rest.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result The reasons. Their form is not recorded.
 * @param json all members as received, undocumented ones too
 */
public record RestReasons(String message, Optional<Object> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public RestReasons {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static RestReasons from(Map<String, Object> json) {
        return new RestReasons(
            Json.asText(json.get("message")).orElse(""),
            Optional.ofNullable(json.get("result")),
            json
        );
    }

    @Override
    public String toString() {
        return "RestReasons" + Json.print(json);
    }
}
