package qualitycontrol;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * The proof that a request was not sent: an error of look-up, of connecting, or of verifying the server's certificate. The list is
 * closed, and the same in all languages. Any other error may occur after the request was written.
 *
 * @param code the code of the error
 * @param reason what failed, as the end of a sentence whose subject is the gateway
 * @param error the error that proves it
 */
record NotSentProof(ErrorCode code, String reason, Throwable error) {
    /** Looks for a proof in an error and its causes. */
    static Optional<NotSentProof> in(Throwable error) {
        Throwable refusal = null;
        boolean isTls = false;
        for (Throwable cause : ConnectionErrors.chainOf(error)) {
            isTls |= cause instanceof SSLException;
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return Optional.of(new NotSentProof(ErrorCode.HOST_NOT_FOUND, "cannot be looked up", cause));
            }
            // The client verifies the certificate before it sends anything; a server's complaint has no such cause.
            if (isTls && cause instanceof CertificateException) {
                return Optional.of(
                    new NotSentProof(ErrorCode.UNTRUSTED_CERTIFICATE, "has an untrusted certificate", cause)
                );
            }
            boolean isRefusal =
                cause instanceof ConnectException ||
                cause instanceof NoRouteToHostException ||
                cause instanceof HttpConnectTimeoutException;
            refusal = isRefusal && refusal == null ? cause : refusal;
        }
        return Optional.ofNullable(refusal).map(it -> new NotSentProof(ErrorCode.UNREACHABLE, "cannot be reached", it));
    }
}
