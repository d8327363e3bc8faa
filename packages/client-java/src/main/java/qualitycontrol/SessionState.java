package qualitycontrol;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The state of an inspector's session. Printing the inspector does not show it. All methods may be called by any thread. */
final class SessionState {

    private final GuidSource source;
    private final Cookies cookies = new Cookies();
    private Lifetime lifetime = new Lifetime();
    private String newest;
    private String passedOver;
    private int requests;
    private int sentBeforeNewest;
    private int requestsAtNewest;
    private int epoch;
    private boolean polling;
    private int polls;
    private int pollsAtSuccess;
    private boolean resumed;
    private volatile SessionReports reports = over -> {};
    private CompletableFuture<Void> signOut = CompletableFuture.completedFuture(null);

    SessionState(InspectorOptions options) {
        source = options.guidSource;
        newest = options.guid;
    }

    Cookies cookies() {
        return cookies;
    }

    synchronized Lifetime lifetime() {
        return lifetime;
    }

    /** The newest Guid: first the given one, then those from responses. */
    synchronized Optional<String> newest() {
        return Optional.ofNullable(newest);
    }

    /** Changes at each sign-in and sign-out. Responses to earlier requests must not set the Guid any more. */
    synchronized int epoch() {
        return epoch;
    }

    /**
     * The Guid to send now.
     *
     * @throws NoGuid if there is no Guid, the source fails, or the Guid cannot be sent in a header
     * @throws Aborted if the source was interrupted
     */
    String guid(Attempt attempt) {
        if (lifetime().hasEnded()) {
            throw new NoGuid(attempt, ErrorCode.SIGNED_OUT, null);
        }
        String guid = source == null ? newest().orElse(null) : guidOfSource(attempt);
        if (!GuidHeader.isSendable(guid)) {
            throw new NoGuid(attempt, ErrorCode.NO_GUID, null);
        }
        return guid;
    }

    private String guidOfSource(Attempt attempt) {
        try {
            return source.guid(newest());
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new Aborted(attempt, error);
        } catch (Exception error) {
            throw new NoGuid(attempt, ErrorCode.GUID_SOURCE_FAILED, error);
        }
    }

    /** The other of two Guids, neither of which was requested with the other. It is sent only if the gateway refuses the newest. */
    synchronized Optional<String> passedOver() {
        return Optional.ofNullable(passedOver);
    }

    /** Counts a request. Returns how many have been sent before. */
    synchronized int countRequest() {
        return requests++;
    }

    /**
     * Stores the Guid of a response, unless a later request has already brought one: responses may arrive in any order.
     *
     * @param epochOfRequest the epoch in which the request was sent
     * @param sentBefore how many requests had been sent before it
     */
    synchronized void renew(String guid, int epochOfRequest, int sentBefore) {
        if (epoch != epochOfRequest || guid.equals(newest)) {
            return;
        }
        boolean isNewest = sentBefore >= sentBeforeNewest;
        String replaced = sentBefore < requestsAtNewest ? newest : null;
        passedOver = isNewest ? replaced : guid;
        if (isNewest) {
            newest = guid;
            sentBeforeNewest = sentBefore;
            requestsAtNewest = requests;
        }
    }

    /** The gateway has refused this Guid. If the newest, one that was passed over is used, in case it is newer after all. */
    void refused(String guid) {
        synchronized (this) {
            if (passedOver == null || !guid.equals(newest)) {
                return;
            }
            renew(passedOver, epoch, requests);
        }
        changed(false);
    }

    /** Starts a session with the Guid from the response to a sign-in. */
    synchronized void begin(String guid) {
        epoch++;
        renew(guid, epoch, requests);
        resumed = false;
        lifetime = lifetime.hasEnded() ? new Lifetime() : lifetime;
    }

    /** Ends the session of an epoch, if it has not been replaced by another one; a sign-in starts a new one. */
    void end(int epochOfRequest) {
        Lifetime ended;
        synchronized (this) {
            if (epoch != epochOfRequest) {
                return;
            }
            epoch++;
            newest = null;
            ended = lifetime;
        }
        ended.end();
        changed(false);
    }

    /** Sets who receives changes of the session. */
    void reportTo(SessionReports receiver) {
        reports = receiver;
    }

    /**
     * The session may have changed. Must be called before a call's result is handed out.
     *
     * @param over whether the gateway has reported that the session is over
     */
    void changed(boolean over) {
        reports.changed(over);
    }

    /** The session was resumed: what happened before is unknown. */
    synchronized void resume() {
        resumed = true;
    }

    synchronized boolean isResumed() {
        return resumed;
    }

    /** Counts an event poll that begins. Returns false if another one is in progress. */
    synchronized boolean beginPoll() {
        if (polling) {
            return false;
        }
        polling = true;
        polls++;
        return true;
    }

    /** Whether an event poll is in progress. */
    synchronized boolean isPolling() {
        return polling;
    }

    synchronized void endPoll() {
        polling = false;
    }

    /** How many event polls have been sent. */
    synchronized int polls() {
        return polls;
    }

    /** Remembers how many polls had been sent when a call of another operation succeeded. */
    synchronized void succeeded() {
        pollsAtSuccess = polls;
    }

    /** The poll in progress is sent only now, so it is later than the calls that have succeeded meanwhile. */
    synchronized void pollIsSentAgain() {
        pollsAtSuccess = Math.min(pollsAtSuccess, polls - 1);
    }

    /** How many polls had been sent when the latest successful call of another operation ended. */
    synchronized int pollsAtSuccess() {
        return pollsAtSuccess;
    }

    /** A sign-out has begun. Returns what ends it. */
    synchronized Runnable beginSignOut() {
        CompletableFuture<Void> pending = new CompletableFuture<>();
        signOut = pending;
        return () -> pending.complete(null);
    }

    /** The latest sign-out; it may still be pending. */
    synchronized CompletableFuture<Void> signOut() {
        return signOut;
    }
}
