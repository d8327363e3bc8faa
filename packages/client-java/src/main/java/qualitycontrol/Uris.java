package qualitycontrol;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Encodes parts of URLs as browsers do. */
final class Uris {

    private static final String IN_PATH = "-_.!~*'()";
    private static final String IN_QUERY = "-_.*";

    private static final int MAX_PORT = 65_535;

    private Uris() {}

    /** Whether an HTTP client can use a URL. */
    static boolean isValid(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.getPort() <= MAX_PORT;
        } catch (URISyntaxException error) {
            return false;
        }
    }

    static String encodePathSegment(String value) {
        return encode(value, IN_PATH);
    }

    static String encodeQueryPart(String value) {
        return encode(value, IN_QUERY);
    }

    private static String encode(String value, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
            boolean isKept = unit > 0 && (Character.isLetterOrDigit(unit) || kept.indexOf(unit) >= 0);
            encoded.append(isKept ? String.valueOf((char) unit) : String.format("%%%02X", unit));
        }
        return encoded.toString();
    }
}
