package qualitycontrol;

import java.io.Serializable;
import java.time.Duration;

/** What is known of any HTTP response. Members may be null; the errors return them as optional. */
record Answered(int httpStatus, String contentType, Duration retryAfter, String excerpt) implements Serializable {
    /** The response, as the beginning of a sentence. */
    String describe() {
        return "the response (HTTP " + httpStatus + (contentType == null ? "" : ", " + contentType) + ")";
    }
}
