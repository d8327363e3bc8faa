// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** Why the agent has been set busy, a number as text. */
public enum NotReadyReason {
    /** {@code 0}: none */
    NONE("0"),

    /** {@code 1}: set by the agent */
    SET_BY_AGENT("1"),

    /** {@code 2}: no answer */
    NO_ANSWER("2"),

    /** {@code 3}: forced by an inspector */
    FORCED_BY_INSPECTOR("3"),

    /** {@code 4}: rest */
    REST("4"),

    /** {@code 5}: phone unavailable */
    PHONE_UNAVAILABLE("5"),

    /** {@code 7}: call rejected */
    CALL_REJECTED("7");

    private final String value;

    NotReadyReason(String value) {
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
    public static Optional<NotReadyReason> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
