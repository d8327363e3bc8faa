// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentOther_ShutdownService}: The receiver has been signed out. It does not always arrive after the
 * receiver's own sign-out.
 *
 * <p>Received by the agent who was signed in.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentOtherShutdownService(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentOtherShutdownService {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentOtherShutdownService from(Map<String, Object> json) {
        return new AgentOtherShutdownService(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_OTHER_SHUTDOWN_SERVICE;
    }

    @Override
    public String toString() {
        return "AgentOtherShutdownService" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param loginTime When the receiver signed in: epoch milliseconds as text.
     * @param json all members as received, undocumented ones too
     */
    public record Content(String loginTime, Map<String, Object> json) {
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
            return new Content(Json.asText(json.get("loginTime")).orElseThrow(), json);
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
