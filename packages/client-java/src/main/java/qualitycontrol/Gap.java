package qualitycontrol;

import java.time.Instant;
import java.util.Optional;

/**
 * An event may be missing here: the response to a poll was lost, and the gateway delivers each event once. A gap represents at most
 * one event. Check the agent and the call, as after an error whose outcome is {@link Outcome#UNKNOWN}.
 *
 * @param sentAt when the poll was sent whose response was lost
 * @param error the error of the poll; empty if no poll was sent in time, received items were not read, or the session was resumed
 * @param overdue whether no poll was answered for two minutes; according to the documentation, the gateway then signs the inspector
 *     out
 * @param place the place of the item in the order of polls and calls
 */
public record Gap(
    Optional<Instant> sentAt,
    Optional<InspectorError> error,
    boolean overdue,
    Place place
) implements StreamItem {
    static Gap of(InspectorError error, boolean overdue, Place place) {
        return new Gap(Optional.of(error).flatMap(InspectorError::sentAt), Optional.of(error), overdue, place);
    }

    static Gap withoutError(boolean overdue, Place place) {
        return new Gap(Optional.empty(), Optional.empty(), overdue, place);
    }

    @Override
    public String kind() {
        return "gap";
    }
}
