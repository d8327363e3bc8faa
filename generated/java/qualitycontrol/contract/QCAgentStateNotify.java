// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code QC_AgentState_Notify}: An agent whom the receiver monitors has done something. The page prints this
 * event without {@code message} and {@code retcode}.
 *
 * <p>Received by the inspector who monitors.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param jsonKey The names of the other members of the event.
 * @param json all members as received, undocumented ones too
 */
public record QCAgentStateNotify(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    List<String> jsonKey,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public QCAgentStateNotify {
        jsonKey = List.copyOf(jsonKey);
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static QCAgentStateNotify from(Map<String, Object> json) {
        return new QCAgentStateNotify(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            Json.asList(json.get("jsonKey"), Json::asText).orElse(List.of()),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.QC_AGENT_STATE_NOTIFY;
    }

    @Override
    public String toString() {
        return "QCAgentStateNotify" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param subtype What a monitored agent does. Two values are documented. The others are known by their names
     *     only, and without the prefix {@code QC_AgentState_}, which is inferred. Expect further ones. The values
     *     are those of {@link MonitoredChange}.
     * @param monitoredagent Identifies an agent within a VCC. A string of digits from 101 to 999999, without
     *     sign, space or leading zero.
     * @param agentname The name of the monitored agent.
     * @param mediaserver Its meaning was not read.
     * @param jsonKey The names of the other members of the content.
     * @param json all members as received, undocumented ones too
     */
    public record Content(
        String subtype,
        String monitoredagent,
        Optional<String> agentname,
        Optional<String> mediaserver,
        List<String> jsonKey,
        Map<String, Object> json
    ) {
        /** Copies what could be changed. */
        public Content {
            jsonKey = List.copyOf(jsonKey);
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
                Json.asText(json.get("subtype")).orElseThrow(),
                Json.asText(json.get("monitoredagent")).orElseThrow(),
                Json.asText(json.get("agentname")),
                Json.asText(json.get("mediaserver")),
                Json.asList(json.get("jsonKey"), Json::asText).orElse(List.of()),
                json
            );
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
