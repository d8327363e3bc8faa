// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code endMonitor}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param agents The agents to monitor no more. The vendor's bridge sends at most 500 with one request
 *     (vendor sample), and every sample sends the parameter. Whether a gateway takes more than 500 is unknown.
 *     Whether the parameter is mandatory, and what the gateway does without it, is unknown. IDs of agents,
 *     separated by semicolons.
 */
public record EndMonitorArguments(String agents) implements Arguments<Done> {
    /**
     * No arguments. Add optional ones with the methods below.
     *
     * @return the arguments
     */
    public static EndMonitorArguments of() {
        return new EndMonitorArguments(null);
    }

    /**
     * These arguments with {@code agents}.
     *
     * @param agents The agents to monitor no more. The vendor's bridge sends at most 500 with one request
     *     (vendor sample), and every sample sends the parameter. Whether a gateway takes more than 500 is unknown.
     *     Whether the parameter is mandatory, and what the gateway does without it, is unknown. IDs of agents,
     *     separated by semicolons.
     * @return the new arguments
     */
    public EndMonitorArguments withAgents(String agents) {
        return new EndMonitorArguments(agents);
    }

    @Override
    public Operation operation() {
        return Operation.END_MONITOR;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("agents", agents);
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
