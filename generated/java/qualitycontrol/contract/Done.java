// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The gateway accepted the request. The response has no other content; what happens next is reported as events.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param json all members as received, undocumented ones too
 */
public record Done(String message, Map<String, Object> json) {
    /** Copies what could be changed. */
    public Done {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static Done from(Map<String, Object> json) {
        return new Done(Json.asText(json.get("message")).orElse(""), json);
    }

    @Override
    public String toString() {
        return "Done" + Json.print(json);
    }
}
