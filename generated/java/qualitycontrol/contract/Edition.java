// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The editions of the gateway, oldest first; and the document that states each page in its own edition. */
public enum Edition {
    /** The edition of {@code 2023-09}. */
    E2023_09("2023-09"),

    /** The edition of {@code 2025-11}. */
    E2025_11("2025-11"),

    /** Each page in its own edition. */
    AS_DOCUMENTED("as-documented");

    private final String value;

    Edition(String value) {
        this.value = value;
    }

    /**
     * The name of the edition: its month, or {@code as-documented}.
     *
     * @return the name, such as {@code 2025-11}
     */
    public String value() {
        return value;
    }

    /**
     * The edition of a name.
     *
     * @param value the name, such as {@code 2025-11}
     * @return the edition; empty if there is none
     */
    public static Optional<Edition> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
