// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * The new session. Only the names of the members and a sample are documented.
 *
 * @param vdnid The VDN that the agent belongs to.
 * @param workno Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param mediatype The media that the agent serves, as letters of the gateway.
 * @param loginTime When the agent signed in, epoch milliseconds as text.
 * @param isForceChange {@code "true"} or {@code "false"}; its meaning is not recorded.
 * @param serverName The gateway that holds the session.
 * @param timeRemaining A number as text; its meaning is not recorded.
 * @param json all members as received, undocumented ones too
 */
public record Session(
    Optional<Long> vdnid,
    Optional<String> workno,
    Optional<String> mediatype,
    Optional<String> loginTime,
    Optional<String> isForceChange,
    Optional<String> serverName,
    Optional<String> timeRemaining,
    Map<String, Object> json
) {
    /** Copies what could be changed. */
    public Session {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static Session from(Map<String, Object> json) {
        return new Session(
            Json.asWhole(json.get("vdnid")),
            Json.asText(json.get("workno")),
            Json.asText(json.get("mediatype")),
            Json.asText(json.get("loginTime")),
            Json.asText(json.get("isForceChange")),
            Json.asText(json.get("serverName")),
            Json.asText(json.get("timeRemaining")),
            json
        );
    }

    @Override
    public String toString() {
        return "Session" + Json.print(json);
    }
}
