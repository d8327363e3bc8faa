// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** Who hung up. */
public enum HungUpBy {
    /** {@code 2}: the agent */
    AGENT(2L),

    /** {@code 3}: the platform */
    PLATFORM(3L);

    private final long value;

    HungUpBy(long value) {
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
    public static Optional<HungUpBy> of(long value) {
        return Stream.of(values())
            .filter(it -> it.value == value)
            .findFirst();
    }
}
