// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The agent's state. */
public enum AgentStatus {
    /** {@code 0}: unknown */
    UNKNOWN(0L),

    /** {@code 1}: reserved */
    RESERVED(1L),

    /** {@code 2}: signed out */
    SIGNED_OUT(2L),

    /** {@code 3}: busy */
    BUSY(3L),

    /** {@code 4}: idle */
    IDLE(4L),

    /** {@code 5}: wrap-up */
    WRAP_UP(5L),

    /** {@code 6}: reserved (idle) */
    RESERVED_IDLE(6L),

    /** {@code 7}: talking */
    TALKING(7L),

    /** {@code 8}: rest */
    REST(8L),

    /** {@code 9}: pre-rest */
    PRE_REST(9L);

    private final long value;

    AgentStatus(long value) {
        this.value = value;
    }

    /**
     * The value that the gateway sends and accepts.
     *
     * @return the value
     */
    public long value() {
        return value;
    }

    /**
     * The constant of a value.
     *
     * @param value a value that the gateway sent
     * @return the constant; empty if the value is undocumented
     */
    public static Optional<AgentStatus> of(long value) {
        return Stream.of(values())
            .filter(it -> it.value == value)
            .findFirst();
    }
}
