// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentEvent_Call_Release}: The receiver has left the call.
 *
 * <p>Received by the agent who was in the call.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is
 *     documented.
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentEventCallRelease(
    String workNo,
    String content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentEventCallRelease {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentEventCallRelease from(Map<String, Object> json) {
        return new AgentEventCallRelease(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asText(json.get("content")).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_EVENT_CALL_RELEASE;
    }

    @Override
    public String toString() {
        return "AgentEventCallRelease" + Json.print(json);
    }
}
