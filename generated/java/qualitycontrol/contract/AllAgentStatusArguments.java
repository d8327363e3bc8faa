// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code allAgentStatus} takes no arguments. */
public record AllAgentStatusArguments() implements Arguments<AgentStatusList> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static AllAgentStatusArguments of() {
        return new AllAgentStatusArguments();
    }

    @Override
    public Operation operation() {
        return Operation.ALL_AGENT_STATUS;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public AgentStatusList read(Map<String, Object> response) {
        return AgentStatusList.from(response);
    }
}
