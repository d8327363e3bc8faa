package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads the header {@code Retry-After}. */
final class RetryAfter {

    private RetryAfter() {}

    /** The time; null if the header is missing or malformed, or the time is in the past. */
    static Duration parse(String header, Instant now) {
        String value = header == null ? "" : header.trim();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return at.isBefore(now) ? null : Duration.between(now, at);
        } catch (DateTimeParseException error) {
            return null;
        }
    }
}
