// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** How the inspector takes part in the call. */
public enum InspectionMode {
    /** {@code 0}: listen; neither the agent nor the customer can hear you */
    LISTEN("0"),

    /** {@code 1}: insert; both the agent and the customer can hear you */
    INSERT("1"),

    /** {@code 2}: whisper; the customer cannot hear you */
    WHISPER("2");

    private final String value;

    InspectionMode(String value) {
        this.value = value;
    }

    /**
     * The value that the gateway sends and accepts.
     *
     * @return the value
     */
    public String value() {
        return value;
    }

    /**
     * The constant of a value.
     *
     * @param value a value that the gateway sent
     * @return the constant; empty if the value is undocumented
     */
    public static Optional<InspectionMode> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
