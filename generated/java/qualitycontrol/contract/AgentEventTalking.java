// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentEvent_Talking}: The receiver has begun to talk.
 *
 * <p>Received by the agent who talks.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentEventTalking(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentEventTalking {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentEventTalking from(Map<String, Object> json) {
        return new AgentEventTalking(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_EVENT_TALKING;
    }

    @Override
    public String toString() {
        return "AgentEventTalking" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param caller The calling number.
     * @param callid Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is
     *     documented.
     * @param called The called number.
     * @param feature The kind of call, a number as text. The values are those of {@link CallFeature}.
     * @param type The line.
     * @param mediaAbility The media of the call, a number as text. The values are those of {@link MediaAbility}.
     * @param json all members as received, undocumented ones too
     */
    public record Content(
        String caller,
        String callid,
        String called,
        String feature,
        String type,
        String mediaAbility,
        Map<String, Object> json
    ) {
        /** Copies what could be changed. */
        public Content {
            json = Json.copy(json);
        }

        /**
         * Reads it from a JSON object.
         *
         * @param json the object
         * @return what was read
         */
        public static Content from(Map<String, Object> json) {
            return new Content(
                Json.asText(json.get("caller")).orElseThrow(),
                Json.asText(json.get("callid")).orElseThrow(),
                Json.asText(json.get("called")).orElseThrow(),
                Json.asText(json.get("feature")).orElseThrow(),
                Json.asText(json.get("type")).orElseThrow(),
                Json.asText(json.get("mediaAbility")).orElseThrow(),
                json
            );
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
