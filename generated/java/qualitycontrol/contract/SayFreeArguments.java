// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code sayFree} takes no arguments. */
public record SayFreeArguments() implements Arguments<Done> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static SayFreeArguments of() {
        return new SayFreeArguments();
    }

    @Override
    public Operation operation() {
        return Operation.SAY_FREE;
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
