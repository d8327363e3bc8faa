// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code allAgent} takes no arguments. */
public record AllAgentArguments() implements Arguments<InspectableAgents> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static AllAgentArguments of() {
        return new AllAgentArguments();
    }

    @Override
    public Operation operation() {
        return Operation.ALL_AGENT;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public InspectableAgents read(Map<String, Object> response) {
        return InspectableAgents.from(response);
    }
}
