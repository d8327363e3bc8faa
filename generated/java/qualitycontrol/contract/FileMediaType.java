// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The media of the recording, as a number or as text. */
public enum FileMediaType {
    /** {@code 1}: audio */
    AUDIO("1"),

    /** {@code 2}: video */
    VIDEO("2");

    private final String value;

    FileMediaType(String value) {
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
    public static Optional<FileMediaType> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
