package qualitycontrol;

import java.time.Duration;

/**
 * A response to a poll asked, with {@code Retry-After}, for a longer pause than a session survives. The next poll is sent earlier than
 * that; unless it succeeds in time, the session expires.
 *
 * @param retryAfter the requested pause
 * @param error the error of the poll
 * @param place the place of the item in the order of polls and calls
 */
public record SessionAtRisk(Duration retryAfter, InspectorError error, Place place) implements StreamItem {
    @Override
    public String kind() {
        return "sessionAtRisk";
    }
}
