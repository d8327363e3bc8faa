// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** The kind of call, a number as text. */
public enum CallFeature {
    /** {@code 0}: inbound */
    INBOUND("0"),

    /** {@code 6}: internal */
    INTERNAL("6"),

    /** {@code 7}: outbound */
    OUTBOUND("7"),

    /** {@code 40}: reserved */
    RESERVED("40"),

    /** {@code 41}: preempted */
    PREEMPTED("41"),

    /** {@code 43}: predicted */
    PREDICTED("43"),

    /** {@code 44}: preview */
    PREVIEW("44"),

    /** {@code 45}: callback */
    CALLBACK("45"),

    /** {@code 51}: internal two-party consultation */
    INTERNAL_CONSULTATION("51"),

    /** {@code 52}: internal three-party */
    INTERNAL_THREE_PARTY("52"),

    /** {@code 53}: conference */
    CONFERENCE("53");

    private final String value;

    CallFeature(String value) {
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
    public static Optional<CallFeature> of(String value) {
        return Stream.of(values())
            .filter(it -> it.value.equals(value))
            .findFirst();
    }
}
