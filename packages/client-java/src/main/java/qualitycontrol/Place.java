package qualitycontrol;

/**
 * The place of an item in the order of polls and calls. Polls are counted, no clocks are compared. What is compared with the last
 * successful call is compared when it is read, so it is right however late an item is handled.
 */
public final class Place {

    private final SessionState session;
    private final int poll;
    private final int emptyPoll;

    Place(SessionState session, int poll, int emptyPoll) {
        this.session = session;
        this.poll = poll;
        this.emptyPoll = emptyPoll;
    }

    /**
     * The number of the poll that the item belongs to; the first poll of an inspector is 1. A poll that was sent again because its Guid
     * had been replaced keeps its number. It counts as sent when it was sent again.
     *
     * @return the number
     */
    public int poll() {
        return poll;
    }

    /**
     * Whether this poll was sent before or after the inspector's last successful call (except polls) ended. An event of a poll that was
     * sent before may be older than the response to the call.
     *
     * @return before or after
     */
    public PollSent pollSent() {
        return poll > session.pollsAtSuccess() ? PollSent.AFTER_LAST_SUCCESS : PollSent.BEFORE_LAST_SUCCESS;
    }

    /**
     * Whether the item is certainly newer than the inspector's last successful call: after the call had ended, a poll was sent that
     * returned no event, so nothing older waits in the gateway's queue. (Inferred: the gateway delivers events in order.)
     *
     * @return true if so
     */
    public boolean isNewer() {
        return emptyPoll > session.pollsAtSuccess();
    }

    /** When a poll was sent. */
    public enum PollSent {
        /** Before the last successful call ended. */
        BEFORE_LAST_SUCCESS("beforeLastSuccess"),

        /** After the last successful call had ended. */
        AFTER_LAST_SUCCESS("afterLastSuccess");

        private final String value;

        PollSent(String value) {
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

    @Override
    public String toString() {
        return "Place[poll=" + poll + ", pollSent=" + pollSent().value() + ", isNewer=" + isNewer() + "]";
    }
}
