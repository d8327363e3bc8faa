package qualitycontrol;

import java.util.Optional;

/**
 * The connection could not be established, or broke before the complete response had arrived. The outcome is
 * {@link Outcome#NOT_SENT} only if the Java runtime proves it: the host name was not found, no address accepted a connection, or
 * the certificate is not trusted. The cause is a copy of the error of the runtime, without secrets.
 */
public final class ConnectionLost extends InspectorError {

    private static final long serialVersionUID = 1;

    private final String runtimeCode;

    /** @param reason what happened, as a complete clause */
    ConnectionLost(Attempt attempt, ErrorCode code, String reason, String runtimeCode, Throwable cause) {
        super(attempt, code, reason, cause);
        this.runtimeCode = runtimeCode;
    }

    /**
     * The class of the error that the Java runtime reported, such as {@code java.net.ConnectException}.
     *
     * @return the name of the class; empty if there was no such error
     */
    public Optional<String> runtimeCode() {
        return Optional.ofNullable(runtimeCode);
    }
}
