package qualitycontrol;

/**
 * An item of a stream. What the gateway sends is inside {@link EventItem} or {@link MalformedEvent}, so it cannot be mistaken for an
 * item of another kind.
 */
public sealed interface StreamItem permits EventItem, MalformedEvent, Gap, PollRefused, SessionAtRisk {
    /**
     * The kind of the item, as the clients of all languages name it.
     *
     * @return the kind
     */
    String kind();

    /**
     * The place of the item in the order of polls and calls.
     *
     * @return the place
     */
    Place place();

    /**
     * The number of the poll that the item belongs to: {@link Place#poll}.
     *
     * @return the number
     */
    default int poll() {
        return place().poll();
    }

    /**
     * Whether that poll was sent before or after the inspector's last successful call ended: {@link Place#pollSent}.
     *
     * @return before or after
     */
    default Place.PollSent pollSent() {
        return place().pollSent();
    }

    /**
     * Whether the item is certainly newer than the inspector's last successful call: {@link Place#isNewer}.
     *
     * @return true if so
     */
    default boolean isNewer() {
        return place().isNewer();
    }
}
