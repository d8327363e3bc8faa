// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The agents whom the sender may inspect.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result The agents. Their form is not recorded.
 * @param json all members as received, undocumented ones too
 */
public record InspectableAgents(String message, Optional<Object> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public InspectableAgents {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static InspectableAgents from(Map<String, Object> json) {
        return new InspectableAgents(
            Json.asText(json.get("message")).orElse(""),
            Optional.ofNullable(json.get("result")),
            json
        );
    }

    @Override
    public String toString() {
        return "InspectableAgents" + Json.print(json);
    }
}
