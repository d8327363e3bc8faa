package qualitycontrol;

import java.util.List;
import java.util.Optional;
import qualitycontrol.contract.EventType;

/** The event did not arrive. If there are {@link #gaps()}, it may have been lost. */
public final class EventNotSeen extends ClientError {

    private static final long serialVersionUID = 1;

    private final EventType eventType;
    private final Because because;
    private final transient List<StreamItem> gaps;
    private final transient MalformedEvent malformed;

    EventNotSeen(EventType eventType, Because because, List<StreamItem> gaps, MalformedEvent malformed) {
        super(ErrorCode.EVENT_NOT_SEEN, message(eventType, because, gaps, malformed), null);
        this.eventType = eventType;
        this.because = because;
        this.gaps = List.copyOf(gaps);
        this.malformed = malformed;
    }

    private static String message(EventType type, Because because, List<StreamItem> gaps, MalformedEvent malformed) {
        if (malformed != null) {
            return type.eventType() + " arrived but is malformed: " + malformed.problem() + ".";
        }
        String lost = gaps.isEmpty() ? "" : " It may have been lost (gaps: " + gaps.size() + "): check the call.";
        return type.eventType() + " was not seen " + because.reason + "." + lost;
    }

    /** Why the wait ended. */
    public enum Because {
        /** The time was up. */
        TIMEOUT("in time"),

        /** The inspector signed out. */
        SIGNED_OUT("before the inspector signed out"),

        /** The event arrived with missing or wrong content. */
        MALFORMED("in the documented form");

        private final String reason;

        Because(String reason) {
            this.reason = reason;
        }
    }

    /**
     * The event that was waited for.
     *
     * @return its type
     */
    public EventType eventType() {
        return eventType;
    }

    /**
     * Why the wait ended.
     *
     * @return the reason
     */
    public Because because() {
        return because;
    }

    /**
     * The gaps and refused polls during the wait: the event may have been lost there. Serialization drops them.
     *
     * @return the items, of type {@link Gap} or {@link PollRefused}
     */
    public List<StreamItem> gaps() {
        return gaps == null ? List.of() : gaps;
    }

    /**
     * The event, if it arrived with missing or wrong content.
     *
     * @return the event
     */
    public Optional<MalformedEvent> malformed() {
        return Optional.ofNullable(malformed);
    }
}
