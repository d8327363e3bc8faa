package qualitycontrol;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Edition;

/**
 * Validated options with defaults.
 *
 * @param baseUrl does not end in a slash
 * @param onCall never throws
 */
record Settings(
    String baseUrl,
    String agentId,
    Duration timeout,
    Edition edition,
    HttpClient httpClient,
    Consumer<CallReport> onCall,
    Timing timing
) {
    private static final long MAX_TIMEOUT_MS = Integer.MAX_VALUE;

    /** A URL without user, query and fragment. The first group is the URL without trailing slashes. */
    private static final Pattern BASE_URL = Pattern.compile(
        "(https?://[^@/?#\\s]+(?:/+[^/?#\\s]+)*+)/*",
        Pattern.CASE_INSENSITIVE
    );

    /**
     * @param method the public method that received the options, for error messages
     * @throws InvalidOption if an option is invalid; it does not quote the option, which may contain a secret
     */
    static Settings from(InspectorOptions options, String method) {
        Edition edition = options.edition == null ? Contract.EDITION : options.edition;
        NoRepeats.demand();
        String url = options.baseUrls.size() == 1 ? options.baseUrls.get(0) : null;
        HttpClient client = options.httpClient == null ? HttpClients.shared() : options.httpClient;
        Map<String, Optional<String>> problems = new LinkedHashMap<>();
        problems.put("baseUrl", urlProblem(url));
        problems.put(
            "agentId",
            ValueCheck.pathProblem(options.agentId).or(() ->
                Contract.AGENT_ID.limitIn(edition).flatMap(it -> LimitCheck.problem(options.agentId, it))
            )
        );
        problems.put("timeout", timeoutProblem(options.timeout));
        problems.put("httpClient", HttpClients.problem(client));
        problems.forEach((option, problem) ->
            problem.ifPresent(it -> {
                throw new InvalidOption(method + ": " + option + " " + it + ".");
            })
        );
        return new Settings(
            withoutSlash(url).orElseThrow(),
            options.agentId,
            options.timeout,
            edition,
            client,
            report -> observe(options.onCall, report),
            options.timing
        );
    }

    /** What an observer throws must not break a call. */
    private static void observe(Consumer<CallReport> observer, CallReport report) {
        try {
            observer.accept(report);
        } catch (RuntimeException | Error error) {
            // The observer's own.
        }
    }

    private static Optional<String> urlProblem(String url) {
        if (withoutSlash(url).isEmpty()) {
            return Optional.of("must be like https://gateway.example:8043/path");
        }
        return Uris.isValid(url)
            ? Optional.empty()
            : Optional.of(
                  "has a host, port or path that Java does not accept; a host name has letters from a to z, digits, hyphens and dots, no underscore"
              );
    }

    private static Optional<String> withoutSlash(String url) {
        Matcher matcher = BASE_URL.matcher(url == null ? "" : url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Why a timeout is invalid, as the end of a sentence; empty if it is valid. */
    static Optional<String> timeoutProblem(Duration timeout) {
        boolean isValid =
            timeout != null &&
            !timeout.isNegative() &&
            !timeout.isZero() &&
            timeout.compareTo(Duration.ofMillis(MAX_TIMEOUT_MS)) <= 0;
        return isValid ? Optional.empty() : Optional.of("must be more than 0 and at most " + MAX_TIMEOUT_MS + " ms");
    }

    boolean isSecure() {
        return baseUrl.regionMatches(true, 0, "https:", 0, "https:".length());
    }
}
