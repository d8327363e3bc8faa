// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The state of an agent. Only the names of the members are recorded.
 *
 * @param agentState The state. That its values are those of {@code status} in lists of agents is inferred,
 *     as in the example.
 * @param isWorking Its meaning and form are not recorded.
 * @param json all members as received, undocumented ones too
 */
public record OwnState(Optional<Object> agentState, Optional<Object> isWorking, Map<String, Object> json) {
    /** Copies what could be changed. */
    public OwnState {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static OwnState from(Map<String, Object> json) {
        return new OwnState(
            Optional.ofNullable(json.get("agentState")),
            Optional.ofNullable(json.get("isWorking")),
            json
        );
    }

    @Override
    public String toString() {
        return "OwnState" + Json.print(json);
    }
}
