// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The media of the call, a number as text. */
public enum MediaAbility {
    /** {@code 1}: voice */
    VOICE("1"),

    /** {@code 3}: audio and video */
    AUDIO_AND_VIDEO("3"),

    /** {@code 5}: text */
    TEXT("5"),

    /** {@code 6}: H5 video */
    H5_VIDEO("6");

    private final String value;

    MediaAbility(String value) {
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
    public static Optional<MediaAbility> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
