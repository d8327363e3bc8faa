// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * An agent. The documentation names more members than these, and gives a type for {@code status} and {@code
 * ctiStatus} only.
 *
 * @param workno Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero.
 * @param name The agent's name.
 * @param status The agent's state. The values are those of {@link AgentStatus}.
 * @param ctiStatus The agent's state at the CTI platform.
 * @param groupid The group that the agent belongs to.
 * @param skilllist The skill queues that the agent serves.
 * @param mediatype The media that the agent serves.
 * @param vdnid The VDN that the agent belongs to.
 * @param phonenumber The phone that the agent uses.
 * @param currentstatetime Since when, or for how long, the agent has been in the state; which of the two is
 *     not recorded.
 * @param json all members as received, undocumented ones too
 */
public record Agent(
    Optional<String> workno,
    Optional<String> name,
    Optional<Long> status,
    Optional<Long> ctiStatus,
    Optional<Object> groupid,
    Optional<Object> skilllist,
    Optional<Object> mediatype,
    Optional<Object> vdnid,
    Optional<Object> phonenumber,
    Optional<Object> currentstatetime,
    Map<String, Object> json
) {
    /** Copies what could be changed. */
    public Agent {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static Agent from(Map<String, Object> json) {
        return new Agent(
            Json.asText(json.get("workno")),
            Json.asText(json.get("name")),
            Json.asWhole(json.get("status")),
            Json.asWhole(json.get("ctiStatus")),
            Optional.ofNullable(json.get("groupid")),
            Optional.ofNullable(json.get("skilllist")),
            Optional.ofNullable(json.get("mediatype")),
            Optional.ofNullable(json.get("vdnid")),
            Optional.ofNullable(json.get("phonenumber")),
            Optional.ofNullable(json.get("currentstatetime")),
            json
        );
    }

    @Override
    public String toString() {
        return "Agent" + Json.print(json);
    }
}
