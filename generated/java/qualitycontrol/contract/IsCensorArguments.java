// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/** {@code isCensor} takes no arguments. */
public record IsCensorArguments() implements Arguments<InspectorCheck> {
    /**
     * No arguments.
     *
     * @return the arguments
     */
    public static IsCensorArguments of() {
        return new IsCensorArguments();
    }

    @Override
    public Operation operation() {
        return Operation.IS_CENSOR;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given();
    }

    @Override
    public InspectorCheck read(Map<String, Object> response) {
        return InspectorCheck.from(response);
    }
}
