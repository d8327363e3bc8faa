// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentMediaEvent_StopRecordDone}: The recording of the receiver's call has stopped.
 *
 * <p>Received by the agent whose call was recorded.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentMediaEventStopRecordDone(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentMediaEventStopRecordDone {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentMediaEventStopRecordDone from(Map<String, Object> json) {
        return new AgentMediaEventStopRecordDone(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_MEDIA_EVENT_STOP_RECORD_DONE;
    }

    @Override
    public String toString() {
        return "AgentMediaEventStopRecordDone" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param beginTime A whole number. Samples send it as a number or as text.
     * @param endTime A whole number. Samples send it as a number or as text.
     * @param taskId A whole number. Samples send it as a number or as text.
     * @param fileMediaType The media of the recording, as a number or as text. The values are those of {@link
     *     FileMediaType}.
     * @param json all members as received, undocumented ones too
     */
    public record Content(
        String beginTime,
        String endTime,
        String taskId,
        String fileMediaType,
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
                Json.asText(json.get("beginTime")).orElseThrow(),
                Json.asText(json.get("endTime")).orElseThrow(),
                Json.asText(json.get("taskId")).orElseThrow(),
                Json.asText(json.get("fileMediaType")).orElseThrow(),
                json
            );
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
