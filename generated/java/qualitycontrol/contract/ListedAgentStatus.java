// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The agent's state. Lists of agents have it as text (vendor sample). */
public enum ListedAgentStatus {
    /** {@code 0}: unknown */
    UNKNOWN("0"),

    /** {@code 1}: reserved */
    RESERVED("1"),

    /** {@code 2}: signed out */
    SIGNED_OUT("2"),

    /** {@code 3}: busy */
    BUSY("3"),

    /** {@code 4}: idle */
    IDLE("4"),

    /** {@code 5}: wrap-up */
    WRAP_UP("5"),

    /** {@code 6}: reserved (idle) */
    RESERVED_IDLE("6"),

    /** {@code 7}: talking */
    TALKING("7"),

    /** {@code 8}: rest */
    REST("8"),

    /** {@code 9}: pre-rest */
    PRE_REST("9");

    private final String value;

    ListedAgentStatus(String value) {
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
    public static Optional<ListedAgentStatus> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
