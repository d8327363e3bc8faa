package qualitycontrol;

import java.util.Optional;

/**
 * The gateway refused a poll, and the stream continues. A refused poll delivers no event.
 *
 * @param error a {@link GatewayFailure}; or {@link AlreadyPolling} if this client sent nothing, because a call of {@code pollEvents}
 *     was in progress
 * @param inferredCause {@link InferredCause#ANOTHER_POLLER} if the result code says that the interface was called repeatedly. This is
 *     inferred: the meaning of the code for a poll is undocumented. Without a {@link #retcode} the cause is certain.
 * @param place the place of the item in the order of polls and calls
 */
public record PollRefused(
    InspectorError error,
    Optional<InferredCause> inferredCause,
    Place place
) implements StreamItem {
    /** Why a poll may have been refused. */
    public enum InferredCause {
        /** Another tab, window or program polls in the same session, and receives the events that are missing here. */
        ANOTHER_POLLER("anotherPoller");

        private final String value;

        InferredCause(String value) {
            this.value = value;
        }

        /**
         * The name that the clients of all languages use.
         *
         * @return the name
         */
        public String value() {
            return value;
        }
    }

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
