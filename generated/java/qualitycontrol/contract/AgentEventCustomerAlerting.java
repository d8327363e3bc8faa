// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentEvent_Customer_Alerting}: The phone of the other party of the receiver's call rings.
 *
 * <p>Received by the agent who calls.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentEventCustomerAlerting(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentEventCustomerAlerting {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentEventCustomerAlerting from(Map<String, Object> json) {
        return new AgentEventCustomerAlerting(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_EVENT_CUSTOMER_ALERTING;
    }

    @Override
    public String toString() {
        return "AgentEventCustomerAlerting" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param callid Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is
     *     documented.
     * @param otherPhoneWorkno The agent ID of the other party.
     * @param otherPhone The number of the other party.
     * @param type The line.
     * @param json all members as received, undocumented ones too
     */
    public record Content(
        String callid,
        String otherPhoneWorkno,
        String otherPhone,
        String type,
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
                Json.asText(json.get("callid")).orElseThrow(),
                Json.asText(json.get("otherPhoneWorkno")).orElseThrow(),
                Json.asText(json.get("otherPhone")).orElseThrow(),
                Json.asText(json.get("type")).orElseThrow(),
                json
            );
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
