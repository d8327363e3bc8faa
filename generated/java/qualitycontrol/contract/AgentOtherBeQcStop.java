// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentOther_BeQcStop}: The inspection of the receiver has ended.
 *
 * <p>Received by the inspected agent.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentOtherBeQcStop(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentOtherBeQcStop {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentOtherBeQcStop from(Map<String, Object> json) {
        return new AgentOtherBeQcStop(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_OTHER_BE_QC_STOP;
    }

    @Override
    public String toString() {
        return "AgentOtherBeQcStop" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param qcType How the agent is inspected. The values are those of {@link InspectionType}.
     * @param qcAgentId The agent ID of the inspector. So the Chinese page says; the English one says
     *     "inspected", a slip by its own example and the purpose of the event (inferred).
     * @param json all members as received, undocumented ones too
     */
    public record Content(Long qcType, Long qcAgentId, Map<String, Object> json) {
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
                Json.asWhole(json.get("qcType")).orElseThrow(),
                Json.asWhole(json.get("qcAgentId")).orElseThrow(),
                json
            );
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
