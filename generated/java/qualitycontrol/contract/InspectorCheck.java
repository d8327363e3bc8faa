// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * Whether the agent may inspect.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result A truth value. The sample sends it as text.
 * @param json all members as received, undocumented ones too
 */
public record InspectorCheck(String message, Optional<String> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public InspectorCheck {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static InspectorCheck from(Map<String, Object> json) {
        return new InspectorCheck(Json.asText(json.get("message")).orElse(""), Json.asText(json.get("result")), json);
    }

    @Override
    public String toString() {
        return "InspectorCheck" + Json.print(json);
    }
}
