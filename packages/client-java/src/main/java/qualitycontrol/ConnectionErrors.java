package qualitycontrol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Creates the error for a call whose connection failed. */
final class ConnectionErrors {

    /** No runtime nests the causes of an error deeper. The limit also ends circular causes. */
    private static final int MAX_DEPTH = 8;

    private ConnectionErrors() {}

    /** @param responded whether a response had begun: then the call was certainly sent */
    static ConnectionLost of(Attempt attempt, Throwable error, Concealer concealer, boolean responded) {
        List<Throwable> chain = chainOf(error);
        IOException copy = null;
        for (int at = chain.size() - 1; at >= 0; at--) {
            copy = copy(chain.get(at), concealer, copy);
        }
        Optional<NotSentProof> proof = responded ? Optional.empty() : NotSentProof.in(error);
        if (proof.isPresent()) {
            String name = proof.get().error().getClass().getName();
            String reason = "the gateway " + proof.get().reason() + " (" + name + ")";
            return new ConnectionLost(attempt.notSent(), proof.get().code(), reason, name, copy);
        }
        String reasons = chain
            .stream()
            .map(it -> describe(it, concealer))
            .distinct()
            .collect(Collectors.joining(": "));
        String reason = "the connection broke: " + reasons;
        return new ConnectionLost(attempt, ErrorCode.CONNECTION_LOST, reason, error.getClass().getName(), copy);
    }

    /** An error and its causes. */
    static List<Throwable> chainOf(Throwable error) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable it = error; it != null && chain.size() < MAX_DEPTH; it = it.getCause()) {
            chain.add(it);
        }
        return chain;
    }

    /** A copy without secrets: the runtime may quote what the server sent. */
    private static IOException copy(Throwable error, Concealer concealer, Throwable cause) {
        String name = error.getClass().getName();
        String message = error.getMessage() == null ? "" : ": " + concealer.conceal(error.getMessage());
        IOException copy = new IOException(name + message, cause);
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }

    private static String describe(Throwable error, Concealer concealer) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : concealer.conceal(error.getMessage());
    }
}
