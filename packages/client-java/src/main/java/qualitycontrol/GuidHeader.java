package qualitycontrol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and checks Guids. */
final class GuidHeader {

    /** The cookie that contains the Guid. Cookie names are compared case-insensitively, because proxies rewrite them. */
    private static final String GUID_COOKIE = "jsessionid";

    /** The attributes of a cookie. */
    private static final Set<String> ATTRIBUTES = Set.of("domain", "expires", "max-age", "path", "samesite");

    /**
     * Separates pairs: a semicolon, or the comma between joined headers. A comma that is not followed by a pair is part of a value,
     * such as a date.
     */
    private static final Pattern SEPARATOR = Pattern.compile(";|,(?=[ \\t]*[^\\s=;,]+=)");

    /**
     * The name of a pair, and its value if it is a valid cookie value according to RFC 6265, with or without quotes: printable ASCII
     * except space, quote, comma, semicolon and backslash.
     */
    private static final Pattern PAIR = Pattern.compile(
        "\\s*([^\\s=]+)\\s*=(?:[ \\t]*(\"?)([!#-+\\--:<-\\[\\]-~]+)\\2[ \\t]*$)?"
    );

    /** What a header may contain: printable ASCII. */
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    private GuidHeader() {}

    /** A name in lower case with its value, which is null if it is invalid. */
    private record Pair(String name, String value) {}

    /** Whether a value can be sent as a Guid. */
    static boolean isSendable(String guid) {
        return guid != null && SENDABLE.matcher(guid).matches();
    }

    /**
     * Reads the Guid from a {@code Set-GUID} header: the value of {@code JSESSIONID}, or else of the only pair. Attributes of a
     * cookie, such as {@code Path=/}, are ignored.
     *
     * @param headers the values of the header
     * @return empty if there is no Guid, if there are several different ones, or if it is not a valid cookie value
     */
    static Optional<String> read(List<String> headers) {
        List<Pair> pairs = Stream.of(SEPARATOR.split(String.join(", ", headers)))
            .filter(part -> part.contains("="))
            .map(GuidHeader::pair)
            .toList();
        List<Pair> named = pairs
            .stream()
            .filter(pair -> pair.name.equals(GUID_COOKIE))
            .toList();
        List<Pair> eligible = named.isEmpty()
            ? pairs
                  .stream()
                  .filter(pair -> !ATTRIBUTES.contains(pair.name))
                  .toList()
            : named;
        return eligible.stream().distinct().count() == 1
            ? Optional.ofNullable(eligible.get(0).value)
            : Optional.empty();
    }

    /** An invalid pair is kept, so that an invalid Guid is not skipped in favour of another pair. */
    private static Pair pair(String part) {
        Matcher matcher = PAIR.matcher(part);
        return matcher.lookingAt()
            ? new Pair(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(3))
            : new Pair("", null);
    }
}
