// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code restReasons} takes no arguments. */
public record RestReasonsArguments() implements Arguments<RestReasons> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static RestReasonsArguments of() {
        return new RestReasonsArguments();
    }

    @Override
    public Operation operation() {
        return Operation.REST_REASONS;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public RestReasons read(Map<String, Object> response) {
        return RestReasons.from(response);
    }
}
