// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * An event of an undocumented type. Ignore it; its content may be anything.
 *
 * @param eventType The type, as the gateway names it.
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content Details of the event.
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record UndocumentedEvent(
    String eventType,
    Optional<String> workNo,
    Optional<Object> content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements AgentEvent {
    /** Copies what could be changed. */
    public UndocumentedEvent {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static UndocumentedEvent from(Map<String, Object> json) {
        return new UndocumentedEvent(
            Json.asText(json.get("eventType")).orElseThrow(),
            Json.asText(json.get("workNo")),
            Optional.ofNullable(json.get("content")),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public String toString() {
        return "UndocumentedEvent" + Json.print(json);
    }
}
