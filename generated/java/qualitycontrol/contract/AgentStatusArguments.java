// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code agentStatus} takes no arguments. */
public record AgentStatusArguments() implements Arguments<OwnStatus> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static AgentStatusArguments of() {
        return new AgentStatusArguments();
    }

    @Override
    public Operation operation() {
        return Operation.AGENT_STATUS;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public OwnStatus read(Map<String, Object> response) {
        return OwnStatus.from(response);
    }
}
