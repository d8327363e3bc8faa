// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The gateway's information about an agent.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result An agent. The documentation names more members than these, and gives a type for {@code
 *     status} and {@code ctiStatus} only.
 * @param json all members as received, undocumented ones too
 */
public record AgentInfo(String message, Agent result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public AgentInfo {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentInfo from(Map<String, Object> json) {
        return new AgentInfo(
            Json.asText(json.get("message")).orElse(""),
            Json.asObject(json.get("result")).map(Agent::from).orElseThrow(),
            json
        );
    }

    @Override
    public String toString() {
        return "AgentInfo" + Json.print(json);
    }
}
