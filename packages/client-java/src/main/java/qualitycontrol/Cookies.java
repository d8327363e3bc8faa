package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cookies of one origin: RFC 6265 for the only client of one server. It leaves out these rules:
 *
 * <ul>
 * <li>{@code Domain} and public suffixes: cookies are sent only to the origin that set them.
 * <li>The default path: a cookie without a {@code Path} is sent with every request, as the vendor's clients do.
 * <li>{@code HttpOnly} and {@code SameSite}: there are no scripts and no other sites.
 * <li>Dates in any other format than that of HTTP: such an {@code Expires} is ignored.
 * <li>Eviction: if there are too many cookies, new ones are ignored. So are cookies that are too long or not printable ASCII.
 * </ul>
 */
final class Cookies {

    /** RFC 6265 demands at least this many, each with at least this length. */
    private static final int MAX_COOKIES = 50;
    private static final int MAX_LENGTH = 4096;

    /**
     * {@code expires} is null if the cookie lasts as long as the session. {@code sentBefore} is how many requests had been sent before
     * the one whose response set the cookie.
     */
    private record Cookie(String name, String value, String path, boolean secure, Instant expires, int sentBefore) {
        boolean isLiveAt(Instant now) {
            return expires == null || expires.isAfter(now);
        }

        String pair() {
            return name + "=" + value;
        }

        /** The remaining time in ms. */
        double left(Instant now) {
            return expires == null ? Double.POSITIVE_INFINITY : Math.max(Duration.between(now, expires).toMillis(), 0);
        }

        /** Whether a saved cookie is still good for this one. */
        boolean isSavedAs(Cookie saved, Instant now) {
            return (
                saved != null &&
                pair().equals(saved.pair()) &&
                secure == saved.secure &&
                left(now) <= 2 * saved.left(now) &&
                saved.left(now) <= 2 * left(now)
            );
        }
    }

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    /**
     * Stores the cookies of a response, except those that the response to a later request has set: responses may arrive in any order.
     * One that has expired deletes the cookie.
     *
     * @param sentBefore how many requests had been sent before that of the response
     */
    synchronized void store(List<String> headers, int sentBefore, Instant now) {
        for (String header : headers) {
            if (header.length() <= 2 * MAX_LENGTH) {
                parse(header, sentBefore, now).ifPresent(cookie -> store(cookie, now));
            }
        }
    }

    private void store(Cookie cookie, Instant now) {
        cookies.values().removeIf(it -> !it.isLiveAt(now));
        String key = cookie.name + ";" + cookie.path;
        Cookie known = cookies.get(key);
        if (known != null && cookie.sentBefore < known.sentBefore) {
            return;
        }
        if (!cookie.isLiveAt(now)) {
            cookies.remove(key);
        } else if (cookies.size() < MAX_COOKIES || cookies.containsKey(key)) {
            cookies.put(key, cookie);
        }
    }

    private static Optional<Cookie> parse(String header, int sentBefore, Instant now) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : parts[0].substring(0, equals).trim();
        String value = parts[0].substring(equals + 1).trim();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] pair = part.split("=", 2);
            attributes.put(pair[0].trim().toLowerCase(Locale.ROOT), pair.length > 1 ? pair[1].trim() : "");
        }
        String given = attributes.getOrDefault("path", "/");
        String path = given.startsWith("/") ? given : "/";
        boolean isValid =
            !name.isEmpty() &&
            Stream.of(name, value, path).allMatch(it -> it.chars().allMatch(unit -> unit >= ' ' && unit <= '~')) &&
            name.length() + value.length() + path.length() < MAX_LENGTH;
        return isValid
            ? Optional.of(
                  new Cookie(name, value, path, attributes.containsKey("secure"), expiry(attributes, now), sentBefore)
              )
            : Optional.empty();
    }

    private static Instant expiry(Map<String, String> attributes, Instant now) {
        String age = attributes.getOrDefault("max-age", "");
        if (age.matches("-?\\d{1,10}")) {
            return now.plusSeconds(Long.parseLong(age));
        }
        try {
            return ZonedDateTime.parse(
                attributes.getOrDefault("expires", "").replace('-', ' '),
                DateTimeFormatter.RFC_1123_DATE_TIME
            ).toInstant();
        } catch (DateTimeParseException error) {
            return null;
        }
    }

    /** The value of the {@code Cookie} header for a request; empty if no cookie matches. */
    synchronized Optional<String> header(String requestPath, boolean isSecure, Instant now) {
        String header = cookies
            .values()
            .stream()
            .filter(cookie -> cookie.isLiveAt(now) && (isSecure || !cookie.secure))
            .filter(cookie -> matches(requestPath, cookie.path))
            .sorted(Comparator.comparingInt((Cookie cookie) -> -cookie.path.length()))
            .map(Cookie::pair)
            .collect(Collectors.joining("; "));
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    private static boolean matches(String requestPath, String path) {
        return requestPath.equals(path) || requestPath.startsWith(path.endsWith("/") ? path : path + "/");
    }

    /** The cookies as values of {@code Set-Cookie} headers. */
    synchronized List<String> lines() {
        return cookies
            .values()
            .stream()
            .map(cookie -> {
                String date =
                    cookie.expires == null
                        ? ""
                        : "; Expires=" +
                          DateTimeFormatter.RFC_1123_DATE_TIME.format(cookie.expires.atZone(ZoneOffset.UTC));
                return cookie.pair() + "; Path=" + cookie.path + (cookie.secure ? "; Secure" : "") + date;
            })
            .toList();
    }

    /** A copy, which later responses do not change. */
    synchronized Cookies copy() {
        Cookies copy = new Cookies();
        copy.cookies.putAll(cookies);
        return copy;
    }

    /**
     * Whether these differ from cookies that were saved. A load balancer may move the expiry of its cookie with every response, so that
     * alone counts only if the saved cookie would live less than half or more than twice as long.
     *
     * @param saved a copy that nothing changes
     */
    synchronized boolean differFrom(Cookies saved, Instant now) {
        return (
            cookies.size() != saved.cookies.size() ||
            !cookies
                .entrySet()
                .stream()
                .allMatch(it -> it.getValue().isSavedAs(saved.cookies.get(it.getKey()), now))
        );
    }

    /** What must not appear in an error: the cookies, and those in the header that was sent. Short values are no secrets. */
    synchronized List<String> secrets(Optional<String> sent) {
        Stream<String> stored = cookies.values().stream().map(Cookie::pair);
        Stream<String> given = sent.stream().flatMap(header -> Stream.of(header.split("; ")));
        return Stream.concat(stored, given)
            .flatMap(pair -> Stream.of(pair, pair.substring(pair.indexOf('=') + 1).replace("\"", "")))
            .filter(secret -> secret.length() > 3)
            .distinct()
            .toList();
    }
}
