package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of a search is linear in the lengths of text and spellings, whatever their number. */
class SecretSearchTest {

    private static final int LENGTH = 5_000;

    private static List<String> cookies() {
        return IntStream.range(0, 50)
            .mapToObj(seed -> Integer.toString(seed + 50, 36) + Integer.toString((seed + 7) * 7_654_321, 36).repeat(12))
            .toList();
    }

    private static List<List<String>> secrets() {
        List<String> similar = IntStream.range(10, 50)
            .mapToObj(length -> "a".repeat(length) + "b")
            .toList();
        return List.of(cookies(), similar, List.of("a".repeat(1_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "%61", "aaaa%61", "\\u0061", "&#97;", "aaaaaaaaaaaaaaaaaaaac" })
    void isLinear(String repeated) {
        String unit = repeated.isEmpty() ? String.join("; ", cookies()) : repeated;
        String text = unit.repeat(LENGTH / unit.length() + 1);
        for (List<String> secrets : secrets()) {
            Spellings spellings = Spellings.of(secrets);
            int length = Stream.of(spellings.plain(), spellings.escaped(), spellings.base64())
                .flatMap(it -> it.stream())
                .mapToInt(String::length)
                .sum();
            SecretSearch search = new SecretSearch(EscapedText.escaped(text), true);
            assertFalse(search.mark(spellings.plain(), text.toCharArray(), '*'));
            assertFalse(search.mark(spellings.escaped(), text.toCharArray(), '*'));
            assertTrue(search.work() < 6 * (length + text.length()), search.work() + " steps");
        }
    }
}
