package qualitycontrol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Json;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.Parameter;

/**
 * One request with its response. Everything that the client sends passes through it: it adds and updates Guid and cookies, and reads
 * the response.
 */
final class Exchange {

    private static final String SET_COOKIE = "Set-Cookie";

    private final Settings settings;
    private final SessionState session;
    private final Attempt attempt;
    private final RequestBuilder.PreparedRequest request;
    private final Map<String, Object> values;
    private final Optional<String> guid;
    private final Optional<String> cookie;
    private final int epoch;
    private final int sentBefore;
    private volatile Optional<String> newGuid = Optional.empty();
    private volatile boolean hasInvalidGuid;

    /** @param guid empty only for a sign-in, which needs no Guid */
    Exchange(
        Settings settings,
        SessionState session,
        Attempt attempt,
        RequestBuilder.PreparedRequest request,
        Map<String, Object> values,
        Optional<String> guid
    ) {
        this.settings = settings;
        this.session = session;
        this.attempt = attempt;
        this.request = request;
        this.values = values;
        this.guid = guid;
        this.epoch = session.epoch();
        this.sentBefore = session.countRequest();
        this.cookie = session
            .cookies()
            .header(request.uri().getRawPath(), settings.isSecure(), settings.timing().now());
    }

    /**
     * Sends the request and reads the response.
     *
     * @return the members of the body of a successful call
     * @throws InspectorError if the call did not succeed
     */
    Map<String, Object> send(Deadline deadline) {
        deadline.check(attempt);
        try {
            HttpRequest sent = httpRequest(deadline.remaining());
            attempt.sent(settings.timing().now());
            HttpResponse<Optional<byte[]>> response = receive(sent, deadline);
            response.body().ifPresent(it -> attempt.read(it.length));
            ResponseReader reader = new ResponseReader(attempt, response, this::concealer, settings.timing().now());
            Map<String, Object> body = reader.read();
            renew(body, reader);
            return body;
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new Aborted(attempt, error);
        } catch (IOException error) {
            throw deadline
                .timedOut(attempt, error)
                .orElseGet(() -> ConnectionErrors.of(attempt, error, concealer(), attempt.httpStatus() != null));
        } finally {
            session.changed(false);
        }
    }

    private HttpResponse<Optional<byte[]>> receive(HttpRequest sent, Deadline deadline)
        throws IOException, InterruptedException {
        try {
            // Not `sendAsync`, which hands every response to two more threads.
            return settings.httpClient().send(sent, head -> received(head, deadline));
        } catch (RuntimeException error) {
            // For example, the Content-Length of the response is no number.
            throw new IOException(error.getMessage(), error);
        }
    }

    private HttpRequest httpRequest(Duration timeout) {
        HttpRequest.BodyPublisher body = request
            .body()
            .map(HttpRequest.BodyPublishers::ofString)
            .orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(timeout)
            .method(request.method(), body)
            .setHeader("Content-Type", Contract.CONTENT_TYPE);
        guid.ifPresent(it -> builder.setHeader(Contract.GUID_HEADER, it));
        cookie.ifPresent(it -> builder.setHeader("Cookie", it));
        return builder.build();
    }

    /** The head of the response has arrived. Its Guid and cookies are kept even if the body never arrives completely. */
    private LimitedBody received(HttpResponse.ResponseInfo head, Deadline deadline) {
        attempt.answered(head.statusCode());
        List<String> headers = head.headers().allValues(Contract.NEW_GUID_HEADER);
        newGuid = GuidHeader.read(headers);
        hasInvalidGuid = !headers.isEmpty() && newGuid.isEmpty();
        if (guid.isPresent()) {
            newGuid.ifPresent(it -> session.renew(it, epoch, sentBefore));
        }
        if (session.epoch() == epoch) {
            session.cookies().store(head.headers().allValues(SET_COOKIE), sentBefore, settings.timing().now());
        }
        int most = ResponseReader.isRedirect(head.statusCode()) ? -1 : ResponseReader.MAX_BYTES;
        return new LimitedBody(most, deadline.remaining());
    }

    /** Takes the new Guid of a sign-in, or of the result of {@code updateGuid}. */
    private void renew(Map<String, Object> body, ResponseReader reader) {
        boolean signsIn = guid.isEmpty();
        if (signsIn) {
            if (hasInvalidGuid) {
                throw reader.unreadable(ErrorCode.NO_NEW_GUID, null);
            }
            newGuid.ifPresent(session::begin);
        } else if (attempt.operation() == Operation.UPDATE_GUID) {
            Object renewed = Json.asObject(body.get("result"))
                .map(it -> it.get("guid"))
                .orElse(null);
            newGuid = renewed instanceof String it ? Optional.of(it) : Optional.empty();
            if (newGuid.filter(GuidHeader::isSendable).isEmpty()) {
                throw reader.unreadable(ErrorCode.NO_NEW_GUID, null);
            }
            session.renew(newGuid.get(), epoch, sentBefore);
        }
    }

    /** Created late: the Guid may have rotated. */
    private Concealer concealer() {
        List<String> secrets = new ArrayList<>();
        guid.ifPresent(secrets::add);
        session.newest().ifPresent(secrets::add);
        session.passedOver().ifPresent(secrets::add);
        newGuid.ifPresent(secrets::add);
        secrets.addAll(session.cookies().secrets(cookie));
        for (Parameter parameter : attempt.operation().parameters()) {
            Object value = values.get(parameter.name());
            if (parameter.secret() && value != null) {
                secrets.add(value.toString());
            }
        }
        return new Concealer(secrets);
    }

    /** The origin and path, for a log. */
    @Override
    public String toString() {
        URI uri = request.uri();
        return request.method() + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
