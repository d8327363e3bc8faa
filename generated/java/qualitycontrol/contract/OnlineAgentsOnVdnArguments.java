// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code onlineAgentsOnVdn} takes no arguments. */
public record OnlineAgentsOnVdnArguments() implements Arguments<AgentList> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static OnlineAgentsOnVdnArguments of() {
        return new OnlineAgentsOnVdnArguments();
    }

    @Override
    public Operation operation() {
        return Operation.ONLINE_AGENTS_ON_VDN;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public AgentList read(Map<String, Object> response) {
        return AgentList.from(response);
    }
}
