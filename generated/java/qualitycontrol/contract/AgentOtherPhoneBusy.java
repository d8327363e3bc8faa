// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentOther_PhoneBusy}: The receiver's own phone cannot answer.
 *
 * <p>Received by the agent whose phone it is.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentOtherPhoneBusy(
    String workNo,
    Optional<Object> content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentOtherPhoneBusy {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentOtherPhoneBusy from(Map<String, Object> json) {
        return new AgentOtherPhoneBusy(
            Json.asText(json.get("workNo")).orElseThrow(),
            Optional.ofNullable(json.get("content")),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_OTHER_PHONE_BUSY;
    }

    @Override
    public String toString() {
        return "AgentOtherPhoneBusy" + Json.print(json);
    }
}
