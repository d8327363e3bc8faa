// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The state to sign in to. The vendor's sample sends it as text. */
public enum SignInStatus {
    /** {@code 3}: busy */
    BUSY("3"),

    /** {@code 4}: idle */
    IDLE("4"),

    /** {@code 5}: wrap-up */
    WRAP_UP("5");

    private final String value;

    SignInStatus(String value) {
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
    public static Optional<SignInStatus> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
