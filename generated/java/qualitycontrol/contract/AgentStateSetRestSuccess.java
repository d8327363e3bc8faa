// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentState_SetRest_Success}: The receiver has been granted a rest.
 *
 * <p>Received by the agent whose state it is.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content None according to the page's text; its sample has a reason.
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentStateSetRestSuccess(
    String workNo,
    Optional<Content> content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentStateSetRestSuccess {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentStateSetRestSuccess from(Map<String, Object> json) {
        return new AgentStateSetRestSuccess(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_STATE_SET_REST_SUCCESS;
    }

    @Override
    public String toString() {
        return "AgentStateSetRestSuccess" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param reason The number of a reason.
     * @param json all members as received, undocumented ones too
     */
    public record Content(Optional<String> reason, Map<String, Object> json) {
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
            return new Content(Json.asText(json.get("reason")), json);
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
