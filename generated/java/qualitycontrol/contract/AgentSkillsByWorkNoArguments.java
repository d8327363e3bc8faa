// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code agentSkillsByWorkNo}.
 *
 * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
 *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
 */
public record AgentSkillsByWorkNoArguments(String workno) implements Arguments<SkillQueues> {
    /**
     * The required arguments.
     *
     * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
     *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static AgentSkillsByWorkNoArguments of(String workno) {
        return new AgentSkillsByWorkNoArguments(workno);
    }

    /**
     * The required arguments.
     *
     * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
     *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static AgentSkillsByWorkNoArguments of(long workno) {
        return new AgentSkillsByWorkNoArguments(Long.toString(workno));
    }

    @Override
    public Operation operation() {
        return Operation.AGENT_SKILLS_BY_WORK_NO;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workno", workno);
    }

    @Override
    public SkillQueues read(Map<String, Object> response) {
        return SkillQueues.from(response);
    }
}
