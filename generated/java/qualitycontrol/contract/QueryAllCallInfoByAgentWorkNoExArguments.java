// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code queryAllCallInfoByAgentWorkNoEx}.
 *
 * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
 *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
 */
public record QueryAllCallInfoByAgentWorkNoExArguments(String workno) implements Arguments<CallIds> {
    /**
     * The required arguments.
     *
     * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
     *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static QueryAllCallInfoByAgentWorkNoExArguments of(String workno) {
        return new QueryAllCallInfoByAgentWorkNoExArguments(workno);
    }

    /**
     * The required arguments.
     *
     * @param workno The agent to look up. Identifies an agent within a VCC. A string of digits from 101 to
     *     999999, without sign, space or leading zero. Edition 2023-09 accepts 101 to 59999.
     * @return the arguments
     */
    public static QueryAllCallInfoByAgentWorkNoExArguments of(long workno) {
        return new QueryAllCallInfoByAgentWorkNoExArguments(Long.toString(workno));
    }

    @Override
    public Operation operation() {
        return Operation.QUERY_ALL_CALL_INFO_BY_AGENT_WORK_NO_EX;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("workno", workno);
    }

    @Override
    public CallIds read(Map<String, Object> response) {
        return CallIds.from(response);
    }
}
