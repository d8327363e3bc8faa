package qualitycontrol;

import java.util.List;

/** Every code of the errors of this client: what it means and what to do about it. The clients of all languages share the codes. */
public enum ErrorCode {
    /** An argument or the timeout is missing, unknown or invalid. */
    INVALID_ARGUMENT(
        "invalid-argument",
        "An argument or the timeout is missing, unknown or invalid.",
        "Correct the argument that `argument` names.",
        Outcome.NOT_SENT
    ),

    /** The Guid is missing, or cannot be sent in a header. */
    NO_GUID(
        "no-guid",
        "The Guid is missing, or cannot be sent in a header.",
        "Sign in, or pass the `guid` of a session.",
        Outcome.NOT_SENT
    ),

    /** The guid source threw. */
    GUID_SOURCE_FAILED(
        "guid-source-failed",
        "Your guid source threw; the cause is what it threw.",
        "Fix the cause, then call again.",
        Outcome.NOT_SENT
    ),

    /** The inspector has signed out. */
    SIGNED_OUT("signed-out", "The inspector has signed out.", "Sign in again.", Outcome.NOT_SENT),

    /** The edition does not have the operation. */
    NOT_IN_EDITION(
        "not-in-edition",
        "The edition does not have the operation.",
        "Use another operation, or correct `edition`.",
        Outcome.NOT_SENT
    ),

    /** Another event poll of this client is in progress. */
    ALREADY_POLLING(
        "already-polling",
        "Another event poll of this client is in progress.",
        "Poll in one place: read all events from a stream.",
        Outcome.NOT_SENT
    ),

    /** The host name of the gateway cannot be looked up. */
    HOST_NOT_FOUND(
        "host-not-found",
        "The host name of the gateway cannot be looked up.",
        "Check `baseUrl` and the network, then call again.",
        Outcome.NOT_SENT
    ),

    /** No address of the gateway accepts a connection. */
    UNREACHABLE(
        "unreachable",
        "No address of the gateway accepts a connection.",
        "Check the gateway and the network, then call again.",
        Outcome.NOT_SENT
    ),

    /** The certificate of the gateway is invalid or not trusted. */
    UNTRUSTED_CERTIFICATE(
        "untrusted-certificate",
        "The certificate of the gateway is invalid or not trusted.",
        "Trust the gateway's CA. Never disable verification.",
        Outcome.NOT_SENT
    ),

    /** The connection failed, or broke before the complete response had arrived. */
    CONNECTION_LOST(
        "connection-lost",
        "The connection failed, or broke before the complete response had arrived.",
        "Check the agent and the call before you repeat it.",
        Outcome.UNKNOWN
    ),

    /** The timeout expired. It says nothing about the session. */
    TIMED_OUT(
        "timed-out",
        "The timeout expired. It says nothing about the session.",
        "Check the agent and the call before you repeat it. Do not sign in again.",
        Outcome.UNKNOWN,
        Outcome.NOT_SENT
    ),

    /** The thread of the call was interrupted. */
    ABORTED(
        "aborted",
        "The thread of the call was interrupted.",
        "Check the agent and the call before you repeat it: aborting does not undo it.",
        Outcome.UNKNOWN,
        Outcome.NOT_SENT
    ),

    /** The gateway refused the call. */
    GATEWAY_REFUSED(
        "gateway-refused",
        "The gateway refused the call.",
        "Follow the advice for `retcode`.",
        Outcome.REFUSED
    ),

    /** The gateway reported a failure that does not rule out an effect. */
    GATEWAY_FAILED(
        "gateway-failed",
        "The gateway reported a failure that does not rule out an effect.",
        "Check the agent and the call, then follow the advice for `retcode`.",
        Outcome.UNKNOWN
    ),

    /** The call's Guid had just been replaced. The client never repeats what can cut a customer's call. */
    GUID_REPLACED(
        "guid-replaced",
        "The call's Guid had just been replaced. The client has the new one, but never repeats what can cut a customer's call.",
        "Check the agent and the call. If it is still wanted, call again.",
        Outcome.REFUSED
    ),

    /** The response has no body. */
    EMPTY_RESPONSE(
        "empty-response",
        "The response has no body.",
        "Check the agent and the call. Find out what responded in place of the gateway.",
        Outcome.UNKNOWN
    ),

    /** The response is not JSON, such as a page of a load balancer. */
    NOT_JSON(
        "not-json",
        "The response is not JSON, such as a page of a load balancer.",
        "Check the agent and the call. Find out what responded: see `httpStatus` and `excerpt`.",
        Outcome.UNKNOWN
    ),

    /** The response is a redirect, which is never followed. */
    REDIRECT(
        "redirect",
        "The response is a redirect, which is never followed.",
        "Check the agent and the call. Correct `baseUrl`.",
        Outcome.UNKNOWN
    ),

    /** The response is longer than 1 MiB. */
    RESPONSE_TOO_LARGE(
        "response-too-large",
        "The response is longer than 1 MiB.",
        "Check the agent and the call. Find out what responded in place of the gateway.",
        Outcome.UNKNOWN
    ),

    /** The response to a sign-in has no valid Guid. */
    NO_NEW_GUID(
        "no-new-guid",
        "The response to a sign-in has no valid `Set-GUID`.",
        "Find out what removes the header `Set-GUID`. The agent may be signed in.",
        Outcome.UNKNOWN
    ),

    /** The response is JSON, but a member is missing or of the wrong type. */
    WRONG_SHAPE(
        "wrong-shape",
        "The response is JSON, but `member` is missing or of the wrong type.",
        "Check the agent and the call. Check that `baseUrl` is the gateway's.",
        Outcome.UNKNOWN
    ),

    /** {@code waitFor} did not see the event. */
    EVENT_NOT_SEEN(
        "event-not-seen",
        "`waitFor` did not see the event; `because` says why.",
        "Check the agent and the call: the event may have been lost."
    ),

    /** An option is invalid, or the virtual machine would repeat requests. */
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
