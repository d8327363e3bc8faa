package qualitycontrol;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides secrets in every encoding, and everything that looks like a Guid or is the value of a session cookie. It withholds a text
 * completely if it contains a secret of fewer than four characters. Its time is linear in the length of the text.
 */
final class Concealer {

    private static final String MASK = "***";
    private static final String WITHHELD = "(withheld: may contain a secret)";

    /** How many characters are read beyond the shown ones: a secret may begin before the limit and end after it. */
    private static final int LOOKAHEAD = 20_000;

    /** Marks for a hidden character, and for one whose neighbours may also contain bits of the secret. */
    private static final char HIDDEN = '\ue000';
    private static final char HIDDEN_WITH_NEIGHBOURS = '\ue001';
    private static final Pattern NEIGHBOURS = Pattern.compile("[\\w+/-]?\ue001[\\w+/-]?");
    private static final Pattern HIDDEN_PART = Pattern.compile("\ue000+");

    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=([^\\s\"';,&\\\\]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile(
        "\\.(?=(\\w+))(?=\\w*?AgentGateway)",
        Pattern.CASE_INSENSITIVE
    );

    private final Spellings spellings;

    Concealer(Collection<String> secrets) {
        spellings = Spellings.of(secrets);
    }

    String conceal(String text) {
        return conceal(text, text.length());
    }

    /** Hides secrets in the first characters of a text. */
    String conceal(String all, int length) {
        String text = all.substring(0, Math.min(all.length(), length + LOOKAHEAD));
        char[] shown = text.toCharArray();
        EscapedText escaped = EscapedText.escaped(text);
        boolean isTooShort =
            new SecretSearch(EscapedText.plain(text), false).mark(spellings.plain(), shown, HIDDEN) ||
            new SecretSearch(escaped, true).mark(spellings.escaped(), shown, HIDDEN) ||
            new SecretSearch(escaped, true).mark(spellings.base64(), shown, HIDDEN_WITH_NEIGHBOURS);
        if (isTooShort) {
            return WITHHELD;
        }
        hideGuids(escaped, shown);
        String visible = new String(shown, 0, Math.min(shown.length, length));
        String joined = NEIGHBOURS.matcher(visible).replaceAll(String.valueOf(HIDDEN));
        return HIDDEN_PART.matcher(joined).replaceAll(Matcher.quoteReplacement(MASK));
    }

    /** Hides the values of session cookies, and Guids with their suffix. */
    private static void hideGuids(EscapedText escaped, char[] shown) {
        String sentence = escaped.decoded();
        int[] places = escaped.places();
        Matcher cookie = COOKIE.matcher(sentence);
        while (cookie.find()) {
            Arrays.fill(shown, places[cookie.start(1)], places[cookie.end(1)], HIDDEN);
        }
        Matcher suffix = SUFFIX.matcher(sentence);
        for (int at = sentence.indexOf('.'); at >= 0; at = sentence.indexOf('.', at + 1)) {
            int start = at;
            while (start > 0 && isOfId(sentence.charAt(start - 1))) {
                start--;
            }
            if (at - start >= Spellings.MIN_ID_LENGTH && suffix.region(at, sentence.length()).lookingAt()) {
                Arrays.fill(shown, places[start], places[suffix.end(1)], HIDDEN);
            }
        }
    }

    private static boolean isOfId(char unit) {
        return unit == '-' || unit == '\\' || unit == '_' || (unit < 128 && Character.isLetterOrDigit(unit));
    }
}
