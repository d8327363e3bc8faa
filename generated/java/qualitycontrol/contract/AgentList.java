// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.List;
import java.util.Map;

/**
 * The agents who have signed in.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result Seen with {@code workno}, {@code name} and {@code status} only.
 * @param json all members as received, undocumented ones too
 */
public record AgentList(String message, List<ListedAgent> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public AgentList {
        result = List.copyOf(result);
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentList from(Map<String, Object> json) {
        return new AgentList(
            Json.asText(json.get("message")).orElse(""),
            Json.asList(json.get("result"), it -> Json.asObject(it).map(ListedAgent::from)).orElse(List.of()),
            json
        );
    }

    @Override
    public String toString() {
        return "AgentList" + Json.print(json);
    }
}
