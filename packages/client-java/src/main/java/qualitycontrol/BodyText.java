package qualitycontrol;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the body of a response. */
final class BodyText {

    private static final Pattern CHARSET = Pattern.compile("charset *= *\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What the Encoding Standard reads instead of a charset, because servers name one and send another. */
    private static final Map<String, String> ACTUAL = Map.of(
        "GB2312",
        "GB18030",
        "GBK",
        "GB18030",
        "ISO-8859-1",
        "windows-1252",
        "US-ASCII",
        "windows-1252",
        "UTF-16",
        "UTF-16LE"
    );

    private BodyText() {}

    /** Decodes with the charset; with UTF-8 if that is missing or unknown, or if the body begins with its byte order mark. */
    static String decode(byte[] bytes, String contentType) {
        boolean isMarked =
            bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        String text = new String(bytes, isMarked ? StandardCharsets.UTF_8 : charset(contentType));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Charset charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            if (!matcher.find()) {
                return StandardCharsets.UTF_8;
            }
            String name = Charset.forName(matcher.group(1)).name();
            return Charset.forName(ACTUAL.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException error) {
            return StandardCharsets.UTF_8;
        }
    }
}
