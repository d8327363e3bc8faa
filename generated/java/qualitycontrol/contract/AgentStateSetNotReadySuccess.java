// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentState_SetNotReady_Success}: The receiver has been set busy.
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
public record AgentStateSetNotReadySuccess(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentStateSetNotReadySuccess {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentStateSetNotReadySuccess from(Map<String, Object> json) {
        return new AgentStateSetNotReadySuccess(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_STATE_SET_NOT_READY_SUCCESS;
    }

    @Override
    public String toString() {
        return "AgentStateSetNotReadySuccess" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param reason Why the agent has been set busy, a number as text. The values are those of {@link
     *     NotReadyReason}.
     * @param json all members as received, undocumented ones too
     */
    public record Content(String reason, Map<String, Object> json) {
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
            return new Content(Json.asText(json.get("reason")).orElseThrow(), json);
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
