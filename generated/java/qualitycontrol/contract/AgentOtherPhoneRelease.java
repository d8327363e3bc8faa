// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentOther_PhoneRelease}: The receiver's own phone has been hung up.
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
public record AgentOtherPhoneRelease(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentOtherPhoneRelease {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentOtherPhoneRelease from(Map<String, Object> json) {
        return new AgentOtherPhoneRelease(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_OTHER_PHONE_RELEASE;
    }

    @Override
    public String toString() {
        return "AgentOtherPhoneRelease" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param phoneState Who hung up. The values are those of {@link HungUpBy}.
     * @param json all members as received, undocumented ones too
     */
    public record Content(Long phoneState, Map<String, Object> json) {
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
            return new Content(Json.asWhole(json.get("phoneState")).orElseThrow(), json);
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
