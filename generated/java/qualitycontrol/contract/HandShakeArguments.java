// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code handShake} takes no arguments. */
public record HandShakeArguments() implements Arguments<Done> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static HandShakeArguments of() {
        return new HandShakeArguments();
    }

    @Override
    public Operation operation() {
        return Operation.HAND_SHAKE;
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
