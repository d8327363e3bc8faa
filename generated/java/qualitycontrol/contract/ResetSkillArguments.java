// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code resetSkill}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param autoflag Whether the queues are chosen automatically; every value other than {@code true} counts as
 *     false. {@code true}, or any other text for false.
 * @param skillid The skill queues to sign in to, separated by semicolons. Whether the parameter is mandatory
 *     is not recorded. Skill-queue IDs separated by semicolons, 4000 characters at most.
 * @param phonelinkage Whether the phone is linked. Its effect is not recorded. Off or on. The values are
 *     those of {@link OffOn}.
 */
public record ResetSkillArguments(String autoflag, String skillid, OffOn phonelinkage) implements Arguments<Done> {
    /**
     * The required arguments. Add optional ones with the methods below.
     *
     * @param autoflag Whether the queues are chosen automatically; every value other than {@code true} counts as
     *     false. {@code true}, or any other text for false.
     * @return the arguments
     */
    public static ResetSkillArguments of(String autoflag) {
        return new ResetSkillArguments(autoflag, null, null);
    }

    /**
     * These arguments with {@code skillid}.
     *
     * @param skillid The skill queues to sign in to, separated by semicolons. Whether the parameter is mandatory
     *     is not recorded. Skill-queue IDs separated by semicolons, 4000 characters at most.
     * @return the new arguments
     */
    public ResetSkillArguments withSkillid(String skillid) {
        return new ResetSkillArguments(autoflag, skillid, phonelinkage);
    }

    /**
     * These arguments with {@code phonelinkage}.
     *
     * @param phonelinkage Whether the phone is linked. Its effect is not recorded. Off or on. The values are
     *     those of {@link OffOn}.
     * @return the new arguments
     */
    public ResetSkillArguments withPhonelinkage(OffOn phonelinkage) {
        return new ResetSkillArguments(autoflag, skillid, phonelinkage);
    }

    @Override
    public Operation operation() {
        return Operation.RESET_SKILL;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given(
            "autoflag",
            autoflag,
            "skillid",
            skillid,
            "phonelinkage",
            phonelinkage == null ? null : String.valueOf(phonelinkage.value())
        );
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
