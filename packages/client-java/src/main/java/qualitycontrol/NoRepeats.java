package qualitycontrol;

/**
 * Refuses to start in a virtual machine whose HTTP client repeats requests automatically. By default, {@code java.net.http} sends a
 * GET again if the connection closes without a response. The event poll is a GET, and the gateway delivers each event once: the
 * event of the lost response would be lost without a gap.
 */
final class NoRepeats {

    private static final String RETRY_LIMIT = "jdk.httpclient.redirects.retrylimit";
    private static final String ALL_METHODS = "jdk.httpclient.enableAllMethodRetry";

    private NoRepeats() {}

    /** @throws InvalidOption with the line to add, if the virtual machine would repeat requests */
    static void demand() {
        String all = System.getProperty(ALL_METHODS);
        if (all != null && (all.isEmpty() || Boolean.parseBoolean(all))) {
            throw new InvalidOption(
                "The system property " +
                    ALL_METHODS +
                    " is set: Java would repeat every request whose response is lost, an intercept too. Remove it."
            );
        }
        if (!"1".equals(System.getProperty(RETRY_LIMIT))) {
            throw new InvalidOption(
                "Java would repeat a GET whose response is lost, and an event would be lost with it. Start the virtual machine with:\n" +
                    "-D" +
                    RETRY_LIMIT +
                    "=1"
            );
        }
    }
}
