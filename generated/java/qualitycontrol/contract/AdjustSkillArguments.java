// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.List;
import java.util.Map;

/**
 * The arguments of {@code adjustSkill}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
 *     or leading zero. Edition 2023-09 accepts 101 to 59999.
 * @param skills The skill queues that the agent serves from now on.
 */
public record AdjustSkillArguments(String workNo, List<Long> skills) implements Arguments<Done> {
    /** Copies what could be changed. */
    public AdjustSkillArguments {
        skills = skills == null ? null : List.copyOf(skills);
    }

    /**
     * No arguments. Add optional ones with the methods below.
     *
     * @return the arguments
     */
    public static AdjustSkillArguments of() {
        return new AdjustSkillArguments(null, null);
    }

    /**
     * These arguments with {@code workNo}.
     *
     * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
     *     or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the new arguments
     */
    public AdjustSkillArguments withWorkNo(String workNo) {
        return new AdjustSkillArguments(workNo, skills);
    }

    /**
     * These arguments with {@code workNo}.
     *
     * @param workNo Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space
     *     or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the new arguments
     */
    public AdjustSkillArguments withWorkNo(long workNo) {
        return withWorkNo(Long.toString(workNo));
    }

    /**
     * These arguments with {@code skills}.
     *
     * @param skills The skill queues that the agent serves from now on.
     * @return the new arguments
     */
    public AdjustSkillArguments withSkills(List<Long> skills) {
        return new AdjustSkillArguments(workNo, skills);
    }

    @Override
    public Operation operation() {
        return Operation.ADJUST_SKILL;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workNo", workNo, "skills", skills);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
