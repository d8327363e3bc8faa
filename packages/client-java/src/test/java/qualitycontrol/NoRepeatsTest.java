package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import qualitycontrol.contract.LoginArguments;

/** The client does not start where the virtual machine would repeat requests. */
class NoRepeatsTest {

    private static final String RETRY_LIMIT = "jdk.httpclient.redirects.retrylimit";
    private static final String ALL_METHODS = "jdk.httpclient.enableAllMethodRetry";
    private static final InspectorOptions OPTIONS = InspectorOptions.of("http://127.0.0.1:9", 30169);

    @AfterEach
    void restore() {
        System.setProperty(RETRY_LIMIT, "1");
        System.clearProperty(ALL_METHODS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "0", "2", "5", "one" })
    void printsTheLineToAdd(String limit) {
        if (limit == null) {
            System.clearProperty(RETRY_LIMIT);
        } else {
            System.setProperty(RETRY_LIMIT, limit);
        }
        InvalidOption error = assertThrows(InvalidOption.class, () -> Inspector.create(OPTIONS));
        assertEquals(ErrorCode.INVALID_OPTION, error.code());
        assertTrue(error.getMessage().endsWith("\n-Djdk.httpclient.redirects.retrylimit=1"), error.getMessage());
        assertThrows(InvalidOption.class, () -> Inspector.signIn(OPTIONS, LoginArguments.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "true", "TRUE" })
    void saysWhyItRefusesToRepeatEverything(String value) {
        System.setProperty(ALL_METHODS, value);
        InvalidOption error = assertThrows(InvalidOption.class, () -> Inspector.create(OPTIONS));
        assertTrue(
            error.getMessage().contains(ALL_METHODS + " is set: Java would repeat every request"),
            error.getMessage()
        );
    }

    @Test
    void startsWithTheLine() {
        System.setProperty(ALL_METHODS, "false");
        assertDoesNotThrow(() -> Inspector.create(OPTIONS));
    }
}
