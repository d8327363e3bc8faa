// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The next event, or none. Without an event, the response is exactly {@code {"message":"","retcode":"0"}}; a
 * client of the vendor compares the text (<em>vendor sample</em>). Other clients also accept {@code
 * "event":null} (<em>sample</em>).
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param event An event of the agent, distinguished by {@code eventType}. {@link AgentEvent#from} reads it.
 * @param json all members as received, undocumented ones too
 */
public record NextEvent(String message, Optional<Map<String, Object>> event, Map<String, Object> json) {
    /** Copies what could be changed. */
    public NextEvent {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static NextEvent from(Map<String, Object> json) {
        return new NextEvent(Json.asText(json.get("message")).orElse(""), Json.asObject(json.get("event")), json);
    }

    @Override
    public String toString() {
        return "NextEvent" + Json.print(json);
    }
}
