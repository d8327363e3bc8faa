package qualitycontrol;

import java.util.List;

/** Every code of the errors of this client: what it means and what to do about it. The clients of all languages share the codes. */
public enum ErrorCode {
    INVALID_ARGUMENT(
        "invalid-argument",
        "An argument or the timeout is missing, unknown or invalid.",
        "Correct the argument that `argument` names.",
        Outcome.NOT_SENT
    ),

    NO_GUID(
        "no-guid",
        "The Guid is missing, or cannot be sent in a header.",
        "Sign in, or pass the `guid` of a session.",
        Outcome.NOT_SENT
    ),

    GUID_SOURCE_FAILED(
        "guid-source-failed",
        "Your guid source threw; the cause is what it threw.",
        "Fix the cause, then call again.",
        Outcome.NOT_SENT
    ),

    SIGNED_OUT("signed-out", "The inspector has signed out.", "Sign in again.", Outcome.NOT_SENT),

    NOT_IN_EDITION(
        "not-in-edition",
        "The edition does not have the operation.",
        "Use another operation, or correct `edition`.",
        Outcome.NOT_SENT
    ),

    ALREADY_POLLING(
        "already-polling",
        "Another event poll of this client is in progress.",
        "Poll in one place: read all events from a stream.",
        Outcome.NOT_SENT
    ),

    HOST_NOT_FOUND(
        "host-not-found",
        "The host name of the gateway cannot be looked up.",
        "Check `baseUrl` and the network, then call again.",
        Outcome.NOT_SENT
    ),

    UNREACHABLE(
        "unreachable",
        "No address of the gateway accepts a connection.",
        "Check the gateway and the network, then call again.",
        Outcome.NOT_SENT
    ),

    UNTRUSTED_CERTIFICATE(
        "untrusted-certificate",
        "The certificate of the gateway is invalid or not trusted.",
        "Trust the gateway's CA. Never disable verification.",
        Outcome.NOT_SENT
    ),

    CONNECTION_LOST(
        "connection-lost",
        "The connection failed, or broke before the complete response had arrived.",
        "Check the agent and the call before you repeat it.",
        Outcome.UNKNOWN
    ),

    TIMED_OUT(
        "timed-out",
        "The timeout expired. It says nothing about the session.",
        "Check the agent and the call before you repeat it. Do not sign in again.",
        Outcome.UNKNOWN,
        Outcome.NOT_SENT
    ),

    ABORTED(
        "aborted",
        "The thread of the call was interrupted.",
        "Check the agent and the call before you repeat it: aborting does not undo it.",
        Outcome.UNKNOWN,
        Outcome.NOT_SENT
    ),

    GATEWAY_REFUSED(
        "gateway-refused",
        "The gateway refused the call.",
        "Follow the advice for `retcode`.",
        Outcome.REFUSED
    ),

    GATEWAY_FAILED(
        "gateway-failed",
        "The gateway reported a failure that does not rule out an effect.",
        "Check the agent and the call, then follow the advice for `retcode`.",
        Outcome.UNKNOWN
    ),

    GUID_REPLACED(
        "guid-replaced",
        "The call's Guid had just been replaced. The client has the new one, but never repeats what can cut a customer's call.",
        "Check the agent and the call. If it is still wanted, call again.",
        Outcome.REFUSED
    ),

    SESSION_OVER(
        "session-over",
        "The gateway does not accept the newest Guid, or reported that the session is lost.",
        "Sign in again, then check the agent and the call.",
        Outcome.REFUSED,
        Outcome.UNKNOWN
    ),

    ALREADY_SIGNED_IN(
        "already-signed-in",
        "`signIn` was refused because the agent has a session.",
        "Resume that session with `resumeSession` if it was saved. Or end it with `forceSignIn`, which may hang up on a customer.",
        Outcome.REFUSED
    ),

    EMPTY_RESPONSE(
        "empty-response",
        "The response has no body.",
        "Check the agent and the call. Find out what responded in place of the gateway.",
        Outcome.UNKNOWN
    ),

    NOT_JSON(
        "not-json",
        "The response is not JSON, such as a page of a load balancer.",
        "Check the agent and the call. Find out what responded: see `httpStatus` and `excerpt`.",
        Outcome.UNKNOWN
    ),

    REDIRECT(
        "redirect",
        "The response is a redirect, which is never followed.",
        "Check the agent and the call. Correct `baseUrl`.",
        Outcome.UNKNOWN
    ),

    RESPONSE_TOO_LARGE(
        "response-too-large",
        "The response is longer than 1 MiB.",
        "Check the agent and the call. Find out what responded in place of the gateway.",
        Outcome.UNKNOWN
    ),

    NO_NEW_GUID(
        "no-new-guid",
        "The response to a sign-in or to `updateGuid` has no valid Guid.",
        "Find out what removes the header `Set-GUID`. The agent may be signed in.",
        Outcome.UNKNOWN
    ),

    WRONG_SHAPE(
        "wrong-shape",
        "The response is JSON, but `member` is missing or of the wrong type.",
        "Check the agent and the call. Check that `baseUrl` is the gateway's.",
        Outcome.UNKNOWN
    ),

    EVENT_NOT_SEEN(
        "event-not-seen",
        "`waitFor` did not see the event; `because` says why.",
        "Check the agent and the call: the event may have been lost."
    ),

    INVALID_SAVED_SESSION(
        "invalid-saved-session",
        "What was passed to `resumeSession` is not a saved session, or one of another agent, gateway or version.",
        "Sign in again."
    ),

    SESSION_NOT_SAVED(
        "session-not-saved",
        "Your `onSession` threw. The session continues, but a restart may lose it.",
        "Check the storage: it may be full or denied."
    ),

    INVALID_OPTION("invalid-option", "An option is invalid.", "Correct the program.");

    private final String value;
    private final String meaning;
    private final String advice;
    private final List<Outcome> outcomes;

    ErrorCode(String value, String meaning, String advice, Outcome... outcomes) {
        this.value = value;
        this.meaning = meaning;
        this.advice = advice;
        this.outcomes = List.of(outcomes);
    }

    /**
     * The code as the clients of all languages spell it.
     *
     * @return the code, such as {@code timed-out}
     */
    public String value() {
        return value;
    }

    /**
     * What the code means.
     *
     * @return a sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    public String advice() {
        return advice;
    }

    /**
     * What the outcome of the call may be.
     *
     * @return the outcomes; empty if the error is not about a call
     */
    public List<Outcome> outcomes() {
        return outcomes;
    }
}
