// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The editions of the gateway, oldest first. */
public enum Edition {
    /** The edition of {@code 2023-09}. */
    E2023_09("2023-09"),

    /** The edition of {@code 2025-11}. */
    E2025_11("2025-11");

    private final String month;

    Edition(String month) {
        this.month = month;
    }

    /**
     * The month of the edition.
     *
     * @return the month, such as {@code 2025-11}
     */
    public String month() {
        return month;
    }

    /**
     * The edition of a month.
     *
     * @param month the month, such as {@code 2025-11}
     * @return the edition; empty if there is none
     */
    public static Optional<Edition> of(String month) {
        return Stream.of(values())
            .filter(it -> it.month.equals(month))
            .findFirst();
    }
}
