// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentState_Busy}: The receiver is handling a call, or has joined one as an inspector.
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
public record AgentStateBusy(
    String workNo,
    Optional<Object> content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentStateBusy {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentStateBusy from(Map<String, Object> json) {
        return new AgentStateBusy(
            Json.asText(json.get("workNo")).orElseThrow(),
            Optional.ofNullable(json.get("content")),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_STATE_BUSY;
    }

    @Override
    public String toString() {
        return "AgentStateBusy" + Json.print(json);
    }
}
