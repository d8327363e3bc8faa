// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code forceLogout} takes no arguments. */
public record ForceLogoutArguments() implements Arguments<Done> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static ForceLogoutArguments of() {
        return new ForceLogoutArguments();
    }

    @Override
    public Operation operation() {
        return Operation.FORCE_LOGOUT;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public Done read(Map<String, Object> response) {
        return Done.from(response);
    }
}
