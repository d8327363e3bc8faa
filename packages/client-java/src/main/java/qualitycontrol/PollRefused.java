package qualitycontrol;

import java.util.Optional;

/**
 * The gateway refused a poll, and the stream continues. A refused poll delivers no event.
 *
 * @param error a {@link GatewayFailure}; or {@link AlreadyPolling} if this client sent nothing, because a call of {@code pollEvents}
 *     was in progress
 * @param anotherPoller whether another tab, window or program may poll in the same session and receive the events that are missing
 *     here. After a {@code GatewayFailure} this is inferred: its code says that the interface was called repeatedly, but the meaning of
 *     the code for a poll is undocumented.
 * @param place the place of the item in the order of polls and calls
 */
public record PollRefused(InspectorError error, boolean anotherPoller, Place place) implements StreamItem {
    /**
     * The gateway's result code.
     *
     * @return the code; empty if this client sent nothing
     */
    public Optional<String> retcode() {
        return error instanceof GatewayFailure failure ? Optional.of(failure.retcode()) : Optional.empty();
    }

    @Override
    public String kind() {
        return "pollRefused";
    }
}
