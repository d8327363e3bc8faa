// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * {@code AgentMediaEvent_Record}: The recording of the receiver's call has started.
 *
 * <p>Received by the agent whose call is recorded.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param content the member {@code content}
 * @param eventGenTime When the event happened, in epoch milliseconds. Only the newest copies of the
 *     documentation have it.
 * @param json all members as received, undocumented ones too
 */
public record AgentMediaEventRecord(
    String workNo,
    Content content,
    Optional<Long> eventGenTime,
    Map<String, Object> json
) implements DocumentedEvent {
    /** Copies what could be changed. */
    public AgentMediaEventRecord {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static AgentMediaEventRecord from(Map<String, Object> json) {
        return new AgentMediaEventRecord(
            Json.asText(json.get("workNo")).orElseThrow(),
            Json.asObject(json.get("content")).map(Content::from).orElseThrow(),
            Json.asWhole(json.get("eventGenTime")),
            json
        );
    }

    @Override
    public EventType type() {
        return EventType.AGENT_MEDIA_EVENT_RECORD;
    }

    @Override
    public String toString() {
        return "AgentMediaEventRecord" + Json.print(json);
    }

    /**
     * The content.
     *
     * @param taskId A whole number. Samples send it as a number or as text.
     * @param caller The calling number.
     * @param recordID Identifies the recording.
     * @param called The called number.
     * @param locationId A whole number. Samples send it as a number or as text.
     * @param fileName Where the recording is stored.
     * @param fileMediaType The media of the recording, as a number or as text. The values are those of {@link
     *     FileMediaType}.
     * @param callId Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is
     *     documented.
     * @param json all members as received, undocumented ones too
     */
    public record Content(
        String taskId,
        String caller,
        String recordID,
        String called,
        String locationId,
        String fileName,
        String fileMediaType,
        String callId,
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
                Json.asText(json.get("taskId")).orElseThrow(),
                Json.asText(json.get("caller")).orElseThrow(),
                Json.asText(json.get("recordID")).orElseThrow(),
                Json.asText(json.get("called")).orElseThrow(),
                Json.asText(json.get("locationId")).orElseThrow(),
                Json.asText(json.get("fileName")).orElseThrow(),
                Json.asText(json.get("fileMediaType")).orElseThrow(),
                Json.asText(json.get("callId")).orElseThrow(),
                json
            );
        }

        @Override
        public String toString() {
            return "Content" + Json.print(json);
        }
    }
}
