// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentState_Ready}: The receiver has become idle.
 *
 * <p>Received by the agent whose state it is.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentStateReady(
    String workNo,
    Optional<Object> content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentStateReady {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentStateReady from(Map<String, Object> json) {
        return new AgentStateReady(
            Json.asText(json.get("workNo")).orElseThrow(),
            Optional.ofNullable(json.get("content")),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_STATE_READY;
    }

    @Override
    public String toString() {
        return "AgentStateReady" + Json.print(json);
    }
}
