// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The state of the signed-in agent.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result The state of an agent. Only the names of the members are recorded.
 * @param json all members as received, undocumented ones too
 */
public record OwnStatus(String message, Optional<OwnState> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public OwnStatus {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static OwnStatus from(Map<String, Object> json) {
        return new OwnStatus(
            Json.asText(json.get("message")).orElse(""),
            Json.asObject(json.get("result")).map(OwnState::from),
            json
        );
    }

    @Override
    public String toString() {
        return "OwnStatus" + Json.print(json);
    }
}
