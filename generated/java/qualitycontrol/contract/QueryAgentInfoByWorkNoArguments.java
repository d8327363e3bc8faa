// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code queryAgentInfoByWorkNo}.
 *
 * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
 *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
 */
public record QueryAgentInfoByWorkNoArguments(String workno) implements Arguments<AgentInfo> {
    /**
     * The required arguments.
     *
     * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
     *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static QueryAgentInfoByWorkNoArguments of(String workno) {
        return new QueryAgentInfoByWorkNoArguments(workno);
    }

    /**
     * The required arguments.
     *
     * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
     *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static QueryAgentInfoByWorkNoArguments of(long workno) {
        return new QueryAgentInfoByWorkNoArguments(Long.toString(workno));
    }

    @Override
    public Operation operation() {
        return Operation.QUERY_AGENT_INFO_BY_WORK_NO;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workno", workno);
    }

    @Override
    public AgentInfo read(Map<String, Object> response) {
        return AgentInfo.from(response);
    }
}
