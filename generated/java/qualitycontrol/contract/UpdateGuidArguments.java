// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code updateGuid} takes no arguments. */
public record UpdateGuidArguments() implements Arguments<NewGuid> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static UpdateGuidArguments of() {
        return new UpdateGuidArguments();
    }

    @Override
    public Operation operation() {
        return Operation.UPDATE_GUID;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public NewGuid read(Map<String, Object> response) {
        return NewGuid.from(response);
    }
}
