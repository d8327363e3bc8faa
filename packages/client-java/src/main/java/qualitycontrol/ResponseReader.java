package qualitycontrol;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import qualitycontrol.contract.Json;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.ResultCode;

/** Reads the body of a response. Only {@code retcode} decides whether the call succeeded; the HTTP status is ignored. */
final class ResponseReader {

    /** The gateway's responses have a few hundred bytes, lists of call IDs a few thousand. Anything larger is not the gateway's. */
    static final int MAX_BYTES = 1 << 20;

    /** Enough of a foreign response to recognise what sent it. */
    private static final int EXCERPT_LENGTH = 200;

    private static final String SUCCESS = "0";

    private final Attempt attempt;
    private final HttpResponse<Optional<byte[]>> response;
    /** Removes secrets from every text of the response that becomes part of an error. */
    private final Supplier<Concealer> concealer;
    private final Instant now;

    ResponseReader(
        Attempt attempt,
        HttpResponse<Optional<byte[]>> response,
        Supplier<Concealer> concealer,
        Instant now
    ) {
        this.attempt = attempt;
        this.response = response;
        this.concealer = concealer;
        this.now = now;
    }

    static boolean isRedirect(int status) {
        return status >= 300 && status < 400;
    }

    /**
     * Reads the body.
     *
     * @return the members of the body of a successful call
     * @throws AnsweredError if the call did not succeed
     */
    Map<String, Object> read() {
        if (isRedirect(response.statusCode())) {
            throw unreadable(ErrorCode.REDIRECT, null);
        }
        byte[] bytes = response.body().orElseThrow(() -> unreadable(ErrorCode.RESPONSE_TOO_LARGE, null));
        String text = BodyText.decode(bytes, header("Content-Type"));
        Map<String, Object> body = parse(text);
        Object retcode = body.get("retcode");
        if (!(retcode instanceof String code)) {
            throw wrongShape("retcode", body, text);
        }
        if (!code.equals(SUCCESS)) {
            // A secret may happen to be part of a documented code.
            String shown = ResultCode.of(code).isPresent() ? code : conceal(code);
            String message = body.get("message") instanceof String it ? conceal(it) : "";
            throw new GatewayFailure(attempt, describe(null), shown, message);
        }
        for (Operation.Member member : attempt.operation().members()) {
            Object value = body.get(member.name());
            boolean fits = value == null ? !member.required() : Json.typeOf(value).equals(member.type());
            if (!fits) {
                throw wrongShape(member.name(), body, text);
            }
        }
        return body;
    }

    private Map<String, Object> parse(String text) {
        try {
            return Json.asObject(JsonText.read(text)).orElse(Map.of());
        } catch (IOException error) {
            throw unreadable(text.isEmpty() ? ErrorCode.EMPTY_RESPONSE : ErrorCode.NOT_JSON, text);
        }
    }

    UnreadableAnswer unreadable(ErrorCode code, String text) {
        return new UnreadableAnswer(attempt, code, describe(text));
    }

    private WrongShape wrongShape(String member, Map<String, Object> body, String text) {
        String type = body.containsKey(member) ? Json.typeOf(body.get(member)) : "absent";
        return new WrongShape(attempt, member, type, describe(text));
    }

    private Answered describe(String text) {
        String contentType = header("Content-Type");
        return new Answered(
            response.statusCode(),
            contentType == null ? null : Printable.of(conceal(contentType)),
            RetryAfter.parse(header("Retry-After"), now),
            text == null ? null : Printable.of(concealer.get().conceal(text, EXCERPT_LENGTH + 1), EXCERPT_LENGTH)
        );
    }

    private String conceal(String text) {
        return concealer.get().conceal(text);
    }

    private String header(String name) {
        HttpHeaders headers = response.headers();
        return headers.allValues(name).isEmpty() ? null : String.join(", ", headers.allValues(name));
    }
}
