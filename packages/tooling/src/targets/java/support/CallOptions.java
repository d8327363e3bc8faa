package qualitycontrol.contract;

import java.time.Duration;
import java.util.Optional;

/**
 * The options of a call. To cancel a call, interrupt its thread; that does not undo it: it may have taken effect.
 *
 * @param timeout how long the call may take; by default the inspector's timeout
 */
public record CallOptions(Optional<Duration> timeout) {
    /** No options. */
    public static final CallOptions DEFAULT = new CallOptions(Optional.empty());

    /**
     * Options with a timeout.
     *
     * @param timeout how long the call may take
     * @return the options
     */
    public static CallOptions timeout(Duration timeout) {
        return new CallOptions(Optional.of(timeout));
    }
}
