package qualitycontrol;

import java.util.List;
import java.util.Optional;
import qualitycontrol.contract.Arguments;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Operation;

/** Signs inspectors in. */
final class SignIn {

    private SignIn() {}

    /** Signs in at the one gateway of some options. */
    static Inspector atOne(InspectorOptions options, String method, Arguments<?> credentials) {
        return enter(open(options, method), credentials);
    }

    /** Tries gateways in turn: the next one only if nothing was sent to the one before. */
    static Inspector at(InspectorOptions options, String method, Arguments<?> credentials) {
        // All are created first, so that nothing is sent if one of the URLs is invalid.
        List<Inspector> inspectors = options.baseUrls
            .stream()
            .map(baseUrl -> open(options.withBaseUrls(List.of(baseUrl)), method))
            .toList();
        ConnectionLost last = null;
        for (Inspector inspector : inspectors) {
            try {
                return enter(inspector, credentials);
            } catch (ConnectionLost error) {
                // An invalid certificate is no reason to ask another gateway.
                if (error.code() != ErrorCode.HOST_NOT_FOUND && error.code() != ErrorCode.UNREACHABLE) {
                    throw error;
                }
                last = error;
            }
        }
        throw Optional.<ClientError>ofNullable(last).orElseGet(() ->
            new InvalidOption("signIn: baseUrl must contain at least one URL.")
        );
    }

    private static Inspector open(InspectorOptions options, String method) {
        Inspector inspector = new Inspector(options.withGuid((String) null), method);
        SessionState session = inspector.session();
        session.reportTo(new SessionObserver(inspector.settings(), session, options, Optional.empty()));
        return inspector;
    }

    private static Inspector enter(Inspector inspector, Arguments<?> credentials) {
        Attempt attempt = new Attempt(credentials.operation());
        attempt.sent(inspector.settings().timing().now());
        try {
            inspector.call(credentials, CallOptions.DEFAULT);
        } catch (GatewayFailure failure) {
            boolean hasSession =
                credentials.operation() == Operation.LOGIN && failure.retcode().equals(Contract.ALREADY_SIGNED_IN);
            throw hasSession ? new AlreadySignedIn(attempt, failure, inspector.baseUrl()) : failure;
        }
        if (inspector.session().newest().isEmpty()) {
            throw new UnreadableAnswer(attempt, ErrorCode.NO_NEW_GUID, new Answered(200, null, null, null));
        }
        return inspector;
    }
}
