// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The line. */
public enum PhoneLine {
    /** {@code unknown}: unknown */
    UNKNOWN("unknown"),

    /** {@code main}: the main line */
    MAIN("main"),

    /** {@code assistant}: the assistant line */
    ASSISTANT("assistant");

    private final String value;

    PhoneLine(String value) {
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
    public static Optional<PhoneLine> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
