package qualitycontrol;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Limit;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.Parameter;

/** Distributes the arguments of calls over path, query and body. */
final class RequestBuilder {

    /**
     * A request without its Guid.
     *
     * @param body the JSON body; empty if the operation has none
     */
    record PreparedRequest(String method, URI uri, Optional<String> body) {}

    private final Settings settings;

    RequestBuilder(Settings settings) {
        this.settings = settings;
    }

    /**
     * Builds the request of a call.
     *
     * @throws WrongArgument if an argument is missing or unknown, cannot be sent unchanged, or is not accepted by the edition
     */
    PreparedRequest build(Attempt attempt, Map<String, Object> given) {
        Operation operation = attempt.operation();
        List<Parameter> parameters = operation.parameters();
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(it -> it.name().equals(name))) {
                throw new WrongArgument(attempt, name, "is an unknown argument");
            }
        }
        String path = operation.path().replace("{" + Contract.AGENT_ID.name() + "}", settings.agentId());
        Map<String, Object> rest = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Object value = given.get(parameter.name());
            problem(parameter, value).ifPresent(it -> {
                throw new WrongArgument(attempt, parameter.name(), it);
            });
            if (parameter.place() == Parameter.Place.PATH) {
                path = path.replace("{" + parameter.name() + "}", Uris.encodePathSegment(value.toString()));
            } else if (value != null) {
                rest.put(parameter.name(), isRange(parameter) ? value.toString() : value);
            }
        }
        boolean hasBody = operation.hasBody();
        URI uri = URI.create(settings.baseUrl() + path + (hasBody ? "" : query(rest)));
        return new PreparedRequest(
            operation.method(),
            uri,
            hasBody ? Optional.of(JsonText.write(rest)) : Optional.empty()
        );
    }

    private Optional<String> problem(Parameter parameter, Object value) {
        if (value == null) {
            return parameter.required() ? Optional.of("is missing") : Optional.empty();
        }
        Optional<Limit> limit = parameter.limitIn(settings.edition());
        boolean isList = limit.filter(Limit.Numbers.class::isInstance).isPresent();
        Optional<String> form = switch (parameter.place()) {
            case PATH -> ValueCheck.pathProblem(value);
            case QUERY -> isList ? ValueCheck.listProblem(value) : ValueCheck.textProblem(value);
            case BODY -> isList ? ValueCheck.listProblem(value) : ValueCheck.bodyProblem(value);
        };
        return form.or(() -> limit.flatMap(it -> LimitCheck.problem(value, it)));
    }

    /** A body contains such whole numbers as strings, too. */
    private boolean isRange(Parameter parameter) {
        return parameter.limitIn(settings.edition()).filter(Limit.Range.class::isInstance).isPresent();
    }

    private static String query(Map<String, Object> rest) {
        String query = rest
            .entrySet()
            .stream()
            .map(it -> Uris.encodeQueryPart(it.getKey()) + "=" + Uris.encodeQueryPart(it.getValue().toString()))
            .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
