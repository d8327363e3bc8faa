package qualitycontrol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.DocumentedEvent;
import qualitycontrol.contract.Edition;
import qualitycontrol.contract.EventType;
import qualitycontrol.contract.Json;
import qualitycontrol.contract.Operation;

/** The steps of one conformance case, and what they share. */
final class ConformanceTask {

    private static final HttpClient CONTROL = HttpClient.newHttpClient();

    private final Map<String, Object> task;
    private final InspectorOptions options;
    private final Map<String, EventStream> streams = new LinkedHashMap<>();
    private final Map<String, Background> background = new LinkedHashMap<>();
    private final List<Object> saved = new ArrayList<>();
    private int guids;
    private Inspector inspector;

    ConformanceTask(Map<String, Object> task, VirtualTiming timing) {
        this.task = task;
        this.options = optionsOf(Json.asObject(task.get("options")).orElseThrow()).withTiming(timing);
    }

    /** A step that goes on while others begin. */
    private record Background(Thread thread, CompletableFuture<Map<String, Object>> result) {}

    private InspectorOptions optionsOf(Map<String, Object> given) {
        InspectorOptions own = InspectorOptions.of((String) task.get("baseUrl"), (String) given.get("agentId"))
            .withGuid((String) given.get("guid"))
            .onSession(it -> saved.add(it.map(ConformanceTask::savedAs).orElse(null)));
        own = given.get("timeout") instanceof Long timeout ? own.withTimeout(Duration.ofMillis(timeout)) : own;
        own = given.get("edition") instanceof String edition ? own.withEdition(Edition.of(edition).orElseThrow()) : own;
        return given.get("guidSource") instanceof List<?> source ? own.withGuid(newest -> nextGuid(source)) : own;
    }

    private static Map<String, Object> savedAs(SavedSession session) {
        return Map.of("guid", session.guid(), "cookies", session.cookies());
    }

    private String nextGuid(List<?> source) {
        Object guid = source.get(Math.min(guids++, source.size() - 1));
        if (guid instanceof String text) {
            return text;
        }
        throw new IllegalStateException("the source fails");
    }

    List<Map<String, Object>> steps() {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Object step : (List<?>) task.get("steps")) {
            Map<String, Object> action = Json.asObject(step).orElseThrow();
            results.add(action.get("background") instanceof String name ? begin(name, action) : step(action));
        }
        streams.values().forEach(EventStream::close);
        background.values().forEach(it -> it.thread.interrupt());
        return results;
    }

    private Map<String, Object> begin(String name, Map<String, Object> action) {
        CompletableFuture<Map<String, Object>> result = new CompletableFuture<>();
        // A wait or a stream must listen before the next step begins.
        if (action.get("read") instanceof String stream) {
            streams.get(stream).begin();
        }
        Optional<CompletableFuture<? extends DocumentedEvent>> wait = action.containsKey("waitFor")
            ? Optional.of(waitFor(action))
            : Optional.empty();
        Thread thread = new Thread(() -> result.complete(wait.isPresent() ? awaited(wait.get()) : step(action)));
        background.put(name, new Background(thread, result));
        thread.start();
        return Map.of();
    }

    private Map<String, Object> awaited(CompletableFuture<? extends DocumentedEvent> wait) {
        try {
            return Map.of("success", wait.get().json());
        } catch (InterruptedException error) {
            wait.cancel(true);
            return Map.of("error", Map.of("kind", "EventNotSeen", "code", "event-not-seen", "because", "aborted"));
        } catch (ExecutionException error) {
            return ConformanceResults.failed(error.getCause());
        }
    }

    private Map<String, Object> step(Map<String, Object> action) {
        try {
            if (action.containsKey("read")) {
                return read(streams.get(action.get("read")), (Long) action.get("items"));
            }
            if (action.containsKey("await")) {
                return background.get(action.get("await")).result.join();
            }
            if (action.containsKey("waitFor")) {
                return awaited(waitFor(action));
            }
            Map<String, Object> result = new LinkedHashMap<>();
            perform(action).ifPresent(success -> result.put("success", success));
            return result;
        } catch (ClientError error) {
            return ConformanceResults.failed(error);
        } finally {
            // An aborted call leaves its thread interrupted.
            Thread.interrupted();
        }
    }

    private Optional<Object> perform(Map<String, Object> action) {
        for (Map.Entry<String, Object> member : action.entrySet()) {
            Object value = member.getValue();
            switch (member.getKey()) {
                case "call":
                    return Optional.of(call((String) value, action));
                case "signIn":
                    inspector = SignIn.at(options, "signIn", arguments(Operation.LOGIN, value));
                    return Optional.empty();
                case "forceSignIn":
                    inspector = SignIn.atOne(options, "forceSignIn", arguments(Operation.FORCE_LOGIN, value));
                    return Optional.empty();
                case "resumeSession":
                    return Optional.of(resume(Json.asObject(value).orElseThrow(), action.containsKey("sync")));
                case "signOut":
                    current().signOut();
                    return Optional.empty();
                case "forceSignOut":
                    current().forceSignOut();
                    return Optional.empty();
                case "saved":
                    return Optional.of(saved);
                case "open":
                    streams.put((String) value, current().events());
                    return Optional.empty();
                case "close":
                    streams.get(value).close();
                    return Optional.empty();
                case "abort":
                    background.get(value).thread.interrupt();
                    return Optional.empty();
                case "arrived", "release":
                    request("/" + member.getKey() + "/" + value);
                    return Optional.empty();
                default:
            }
        }
        throw new IllegalArgumentException("Unknown step: " + action.keySet());
    }

    private Object call(String operation, Map<String, Object> action) {
        if (action.containsKey("aborted")) {
            Thread.currentThread().interrupt();
        }
        CallOptions callOptions =
            action.get("timeout") instanceof Long timeout
                ? CallOptions.timeout(Duration.ofMillis(timeout))
                : CallOptions.DEFAULT;
        Object args = action.getOrDefault("args", Map.of());
        return current().call(arguments(Operation.of(operation).orElseThrow(), args), callOptions);
    }

    private static Samples.AnyArguments arguments(Operation operation, Object values) {
        return new Samples.AnyArguments(operation, Json.asObject(values).orElseThrow());
    }

    private Object resume(Map<String, Object> given, boolean syncs) {
        Map<String, Object> members = new LinkedHashMap<>(Map.of("baseUrl", task.get("baseUrl")));
        members.putAll(given);
        String agentId = members.get("agentId") instanceof String own ? own : options.agentId;
        SavedSession session = SavedSession.fromJson(JsonText.write(members));
        inspector = Resume.session(options.withAgentId(agentId), session, syncs);
        Resumed resumed = inspector.resumed().orElseThrow();
        Map<String, Object> result = new LinkedHashMap<>(Map.of("agent", resumed.agent().json()));
        resumed
            .sync()
            .flatMap(it -> it.result())
            .ifPresent(it -> result.put("sync", it.json()));
        return result;
    }

    private CompletableFuture<? extends DocumentedEvent> waitFor(Map<String, Object> action) {
        EventType type = EventType.of((String) action.get("waitFor")).orElseThrow();
        return current().waitFor(type.eventClass(), Duration.ofMillis((Long) action.get("timeout")));
    }

    private Map<String, Object> read(EventStream stream, long count) {
        List<Object> items = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Map<String, Object> result = new LinkedHashMap<>(Map.of("items", items, "shown", shown));
        try {
            while (items.size() < count) {
                if (!stream.hasNext()) {
                    result.put("end", "ended");
                    return result;
                }
                StreamItem item = stream.next();
                items.add(ConformanceResults.describe(item));
                shown.add(item.toString());
                ConformanceResults.errorOf(item).map(ConformanceResults::shownBy).ifPresent(shown::addAll);
            }
        } catch (ClientError error) {
            result.put("end", ConformanceResults.describe(error));
            shown.addAll(ConformanceResults.shownBy(error));
        }
        return result;
    }

    private Inspector current() {
        inspector = inspector == null ? Inspector.create(options) : inspector;
        return inspector;
    }

    private void request(String path) {
        try {
            URI uri = URI.create(task.get("control") + path);
            CONTROL.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }
}
