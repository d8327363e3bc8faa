// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * A skill queue.
 *
 * @param name The name of the queue.
 * @param id Identifies a skill queue.
 * @param mediatype The medium of the queue. Seen with the value 1; its values are not recorded.
 * @param json all members as received, undocumented ones too
 */
public record SkillQueue(Optional<String> name, Optional<Long> id, Optional<Long> mediatype, Map<String, Object> json) {
    /** Copies what could be changed. */
    public SkillQueue {
        json = Json.copy(json);
    }

    /**
     * Reads it from a JSON object.
     *
     * @param json the object
     * @return what was read
     */
    public static SkillQueue from(Map<String, Object> json) {
        return new SkillQueue(
            Json.asText(json.get("name")),
            Json.asWhole(json.get("id")),
            Json.asWhole(json.get("mediatype")),
            json
        );
    }

    @Override
    public String toString() {
        return "SkillQueue" + Json.print(json);
    }
}
