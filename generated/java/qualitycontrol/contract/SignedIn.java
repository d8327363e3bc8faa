// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The agent is signed in. The header {@code Set-GUID} has the Guid.
 *
 * @param message A description of the result, for people. Decide by {@code retcode}. It is free text in
 *     English or Chinese. The body may be in GBK; then the charset of its {@code Content-Type} says so
 *     (<em>vendor sample</em>).
 * @param result The new session. Only the names of the members and a sample are documented.
 * @param json all members as received, undocumented ones too
 */
public record SignedIn(String message, Optional<Session> result, Map<String, Object> json) {
    /** Copies what could be changed. */
    public SignedIn {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static SignedIn from(Map<String, Object> json) {
        return new SignedIn(
            Json.asText(json.get("message")).orElse(""),
            Json.asObject(json.get("result")).map(Session::from),
            json
        );
    }

    @Override
    public String toString() {
        return "SignedIn" + Json.print(json);
    }
}
