// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code logout} takes no arguments. */
public record LogoutArguments() implements Arguments<Done> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static LogoutArguments of() {
        return new LogoutArguments();
    }

    @Override
    public Operation operation() {
        return Operation.LOGOUT;
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
