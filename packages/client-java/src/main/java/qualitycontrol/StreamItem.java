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
}
