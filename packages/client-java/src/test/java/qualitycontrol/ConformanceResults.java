package qualitycontrol;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Errors and items as the conformance cases describe them. */
final class ConformanceResults {

    private ConformanceResults() {}

    /** The result of a step that has failed. */
    static Map<String, Object> failed(Throwable error) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("error", describe((ClientError) error));
        result.put("shown", shownBy(error));
        return result;
    }

    /** Everything that a program may print of an error. */
    static List<String> shownBy(Throwable error) {
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        String excerpt = error instanceof AnsweredError answered ? answered.excerpt().orElse("") : "";
        String message = error instanceof GatewayFailure failure ? failure.gatewayMessage() : "";
        return List.of(error.toString(), stack.toString(), excerpt, message);
    }

    static Map<String, Object> describe(ClientError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", kindOf(error));
        members.put("code", error.code().value());
        members.put("message", error.getMessage());
        if (error.getCause() != null) {
            members.put("cause", error.getCause().getMessage());
        }
        if (error instanceof InspectorError it) {
            members.put("operation", it.operation().id());
            members.put("consequence", it.consequence().value());
            members.put("outcome", it.outcome().value());
            members.put("sent", it.sentAt().isPresent());
        }
        if (error instanceof AnsweredError it) {
            members.put("httpStatus", (long) it.httpStatus());
            it.contentType().ifPresent(value -> members.put("contentType", value));
            it.retryAfter().ifPresent(value -> members.put("retryAfter", value.toMillis()));
            it.excerpt().ifPresent(value -> members.put("excerpt", value));
        }
        describeOwn(error, members);
        return members;
    }

    /** The members of one class of errors. */
    private static void describeOwn(ClientError error, Map<String, Object> members) {
        if (error instanceof GatewayFailure it) {
            members.put("retcode", it.retcode());
            members.put("documented", it.documented());
            members.put("gatewayMessage", it.gatewayMessage());
        }
        if (error instanceof AlreadySignedIn it) {
            members.put("baseUrl", it.baseUrl());
        } else if (error instanceof WrongShape it) {
            members.put("member", it.member());
            members.put("memberType", it.memberType());
        } else if (error instanceof WrongArgument it) {
            members.put("argument", it.argument());
        } else if (error instanceof NotInEdition it) {
            members.put("edition", it.edition().value());
        } else if (error instanceof TimedOut it) {
            members.put("timeout", it.timeout().toMillis());
        } else if (error instanceof EventNotSeen it) {
            members.put("eventType", it.eventType().eventType());
            members.put("because", it.because().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            members.put("gaps", it.gaps().stream().map(StreamItem::kind).toList());
        }
    }

    /** The name of the class in the table of codes. */
    private static String kindOf(ClientError error) {
        if (error instanceof GatewayFailure) {
            return GatewayFailure.class.getSimpleName();
        }
        return error instanceof InvalidOption ? "TypeError" : error.getClass().getSimpleName();
    }

    static Optional<InspectorError> errorOf(StreamItem item) {
        if (item instanceof Gap gap) {
            return gap.error();
        }
        if (item instanceof PollRefused refused) {
            return Optional.of(refused.error());
        }
        return item instanceof SessionAtRisk risk ? Optional.of(risk.error()) : Optional.empty();
    }

    static Map<String, Object> describe(StreamItem item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", item.kind());
        members.put("poll", (long) item.place().poll());
        members.put("pollSent", item.place().pollSent().value());
        members.put("isNewer", item.place().isNewer());
        members.put("error", errorOf(item).map(ConformanceResults::describe).orElse(null));
        if (item instanceof EventItem it) {
            members.put("event", it.event().json());
        } else if (item instanceof MalformedEvent it) {
            members.put("event", it.event());
            members.put("problem", it.problem());
        } else if (item instanceof Gap it) {
            members.put("overdue", it.overdue());
            members.put("sent", it.sentAt().isPresent());
        } else if (item instanceof PollRefused it) {
            members.put("retcode", it.retcode().orElse(null));
            members.put("inferredCause", it.inferredCause().map(PollRefused.InferredCause::value).orElse(null));
        } else if (item instanceof SessionAtRisk it) {
            members.put("retryAfter", it.retryAfter().toMillis());
        }
        return members;
    }
}
