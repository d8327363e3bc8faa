// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code syncAgentInfo} takes no arguments. */
public record SyncAgentInfoArguments() implements Arguments<AgentSync> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static SyncAgentInfoArguments of() {
        return new SyncAgentInfoArguments();
    }

    @Override
    public Operation operation() {
        return Operation.SYNC_AGENT_INFO;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public AgentSync read(Map<String, Object> response) {
        return AgentSync.from(response);
    }
}
