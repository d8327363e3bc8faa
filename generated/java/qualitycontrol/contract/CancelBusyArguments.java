// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code cancelBusy} takes no arguments. */
public record CancelBusyArguments() implements Arguments<Done> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static CancelBusyArguments of() {
        return new CancelBusyArguments();
    }

    @Override
    public Operation operation() {
        return Operation.CANCEL_BUSY;
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
