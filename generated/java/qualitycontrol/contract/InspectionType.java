// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** How the agent is inspected. */
public enum InspectionType {
    /** {@code 8}: listening */
    LISTENING(8L),

    /** {@code 9}: inserting */
    INSERTING(9L),

    /** {@code 20172}: whispering */
    WHISPERING(20172L),

    /** {@code 20173}: whispering; how it differs from 20172 is not recorded */
    WHISPERING_TOO(20173L);

    private final long value;

    InspectionType(long value) {
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
    public static Optional<InspectionType> of(long value) {
        return Stream.of(values())
            .filter(it -> it.value == value)
            .findFirst();
    }
}
