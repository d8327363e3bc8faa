// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * An agent in a list. It may have further members.
 *
 * @param workno Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param name The agent's name.
 * @param status The agent's state. Lists of agents have it as text (vendor sample). The values are those of
 *     {@link ListedAgentStatus}.
 * @param groupName The name of the agent's group.
 * @param ctiStatus A whole number. Samples send it as a number or as text.
 * @param json all members as received, undocumented ones too
 */
public record ListedAgent(
    Optional<String> workno,
    Optional<String> name,
    Optional<String> status,
    Optional<String> groupName,
    Optional<String> ctiStatus,
    Map<String, Object> json
) {
    /** Copies what could be changed. */
    public ListedAgent {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static ListedAgent from(Map<String, Object> json) {
        return new ListedAgent(
            Json.asText(json.get("workno")),
            Json.asText(json.get("name")),
            Json.asText(json.get("status")),
            Json.asText(json.get("groupName")),
            Json.asText(json.get("ctiStatus")),
            json
        );
    }

    @Override
    public String toString() {
        return "ListedAgent" + Json.print(json);
    }
}
