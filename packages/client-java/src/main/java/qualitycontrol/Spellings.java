package qualitycontrol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The spellings of secrets to search for, each folded and reversed.
 *
 * @param plain those in the text itself
 * @param escaped those in the text with its escapes decoded
 * @param base64 those in Base64
 */
record Spellings(Set<String> plain, Set<String> escaped, Set<String> base64) {
    /** Shorter secrets occur in any text by chance. */
    static final int MIN_LENGTH = 4;

    /** What follows the ID in a Guid. */
    private static final Pattern SUFFIX = Pattern.compile("\\.(?=\\w*AgentGateway)", Pattern.CASE_INSENSITIVE);

    /** The ID in a Guid has at least this many characters. */
    static final int MIN_ID_LENGTH = 8;

    /** Secrets in every encoding; a Guid also without its suffix. */
    static Spellings of(Collection<String> secrets) {
        Spellings all = new Spellings(new HashSet<>(), new HashSet<>(), new HashSet<>());
        Set<String> distinct = new LinkedHashSet<>(secrets);
        for (String secret : secrets) {
            String id = SUFFIX.split(secret, 2)[0];
            if (id.length() >= MIN_ID_LENGTH) {
                distinct.add(id);
            }
        }
        distinct.forEach(all::add);
        return all;
    }

    private void add(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        String bytes = new String(utf8, StandardCharsets.ISO_8859_1);
        StringBuilder points = new StringBuilder();
        // An entity represents one code point; other encodings use two surrogates.
        secret.codePoints().forEach(point -> points.append((char) point));
        store(plain, secret, 1);
        List<String> readings = List.of(
            secret,
            bytes,
            points.toString(),
            EscapedText.escaped(secret).decoded(),
            EscapedText.escaped(bytes).decoded()
        );
        for (String reading : readings) {
            store(escaped, reading.replace("\\", ""), 1);
        }
        store(escaped, HexFormat.of().formatHex(utf8), MIN_LENGTH);
        // Base64 depends on the position modulo 3; only characters without bits of neighbouring bytes are searched.
        for (int before = 0; before < 3; before++) {
            byte[] padded = ("-".repeat(before) + bytes).getBytes(StandardCharsets.ISO_8859_1);
            String encoded = Base64.getEncoder().encodeToString(padded);
            int from = before == 0 ? 0 : before + 1;
            int to = Math.min((padded.length * 4) / 3, encoded.length());
            store(base64, from < to ? encoded.substring(from, to) : "", MIN_LENGTH);
        }
    }

    private static void store(Set<String> spellings, String text, int atLeast) {
        if (text.length() >= atLeast) {
            StringBuilder folded = new StringBuilder(text);
            for (int at = 0; at < text.length(); at++) {
                folded.setCharAt(text.length() - 1 - at, fold(text.charAt(at)));
            }
            spellings.add(folded.toString());
        }
    }

    /**
     * Folds differences in case, JSON's short escapes (without their backslash), the plus sign for a space in forms, and the two
     * alphabets of Base64.
     */
    static char fold(char unit) {
        return switch (unit) {
            case '\b' -> 'B';
            case '\t' -> 'T';
            case '\n' -> 'N';
            case '\f' -> 'F';
            case '\r' -> 'R';
            case ' ', '-' -> '+';
            case '_' -> '/';
            default -> Character.toUpperCase(unit);
        };
    }
}
