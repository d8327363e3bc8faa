package qualitycontrol;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import qualitycontrol.contract.Answers;
import qualitycontrol.contract.Arguments;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.Calls;
import qualitycontrol.contract.DocumentedEvent;
import qualitycontrol.contract.ForceLoginArguments;
import qualitycontrol.contract.LoginArguments;

/**
 * A signed-in inspector: one method per operation of the contract. A call returns the gateway's response if it succeeded, and throws
 * an {@link InspectorError} in every other case.
 *
 * <p>A call blocks its thread. Interrupting the thread ends the call with an {@link Aborted}; it does not undo it. An inspector may be
 * used by any number of threads.
 *
 * <p>The client never repeats a call, with one exception: a call that the gateway refused because its Guid had been replaced is sent
 * once more, unless it can cut a customer's call.
 */
public final class Inspector implements Calls {

    private final Settings settings;
    private final SessionState session;
    private final Sender sender;
    private final PollLoop loop;
    private volatile Optional<Resumed> resumed = Optional.empty();

    Inspector(InspectorOptions options, String method) {
        settings = Settings.from(options, method);
        session = new SessionState(options);
        sender = new Sender(settings, session);
        loop = new PollLoop(settings, session, sender);
    }

    /**
     * Creates an inspector. This sends nothing.
     *
     * @param options the options
     * @return the inspector
     * @throws InvalidOption if an option is invalid, or the virtual machine would repeat requests
     */
    public static Inspector create(InspectorOptions options) {
        return new Inspector(options, "create");
    }

    /**
     * Signs an inspector in. From then on the client keeps the Guid up to date. The Guid stays the same for the whole session
     * ({@code AUTHMODE} 1), or the responses to the event poll replace it ({@code AUTHMODE} 2), so poll for events.
     *
     * @param options the options, without a Guid
     * @param credentials the arguments of {@code login}
     * @return the inspector
     * @throws AlreadySignedIn if the agent has a session; it names the two options
     * @throws InspectorError as every call does; a response without a readable Guid is an {@link UnreadableAnswer}. If no gateway of a
     *     list can be reached, it is the error of the last one.
     * @throws InvalidOption if an option is invalid, or the virtual machine would repeat requests
     */
    public static Inspector signIn(InspectorOptions options, LoginArguments credentials) {
        return SignIn.at(options, "signIn", credentials);
    }

    /**
     * Ends the inspector's existing session and signs in. What happens to a call in that session is unknown: after an intercept this
     * may hang up on the customer. Call it only if a person asked for that. It takes one URL: that of the gateway whose session it ends.
     * Otherwise like {@link #signIn}.
     *
     * @param options the options, without a Guid
     * @param credentials the arguments of {@code forceLogin}
     * @return the inspector
     */
    public static Inspector forceSignIn(InspectorOptions options, ForceLoginArguments credentials) {
        return SignIn.atOne(options, "forceSignIn", credentials);
    }

    /**
     * Continues a saved session. It asks the gateway whether the session is alive, with one query that changes nothing; the time since it
     * was saved says nothing. What the inspector was doing is unknown, and events may be lost: every stream of the inspector begins with
     * a gap. Check the agent and the call before you offer any action.
     *
     * <p>Do not resume a session that another program still uses: both would take events from each other.
     *
     * @param options the options; their URL and agent ID must be those of the saved session
     * @param saved what {@code onSession} received
     * @return the inspector; {@link #resumed()} has what the gateway returned
     * @throws SessionOver if the session is over: sign in again
     * @throws InvalidSavedSession if the session is of another agent or gateway; nothing is sent
     * @throws InspectorError as every call does. After a timeout or a broken connection the session may be alive: try again.
     * @throws InvalidOption if an option is invalid, or the virtual machine would repeat requests
     */
    public static Inspector resumeSession(InspectorOptions options, SavedSession saved) {
        return Resume.session(options, saved, false);
    }

    /**
     * Like {@link #resumeSession}, and also calls {@code syncAgentInfo}, whose response says what the agent was doing. <strong>This
     * clears the event queue: every event that waits for a poll is lost</strong>, for other programs that poll for this agent, too.
     *
     * @param options the options; their URL and agent ID must be those of the saved session
     * @param saved what {@code onSession} received
     * @return the inspector
     */
    public static Inspector resumeSessionAndSync(InspectorOptions options, SavedSession saved) {
        return Resume.session(options, saved, true);
    }

    /**
     * What is known if this inspector has resumed a session.
     *
     * @return what the gateway returned; empty if it has not
     */
    public Optional<Resumed> resumed() {
        return resumed;
    }

    /**
     * The inspector's own agent ID.
     *
     * @return the agent ID
     */
    public String agentId() {
        return settings.agentId();
    }

    /**
     * The URL of the gateway, without a slash at the end.
     *
     * @return the URL
     */
    public String baseUrl() {
        return settings.baseUrl();
    }

    /** This inspector has resumed a session. */
    Inspector withResumed(Resumed known) {
        resumed = Optional.of(known);
        return this;
    }

    Settings settings() {
        return settings;
    }

    SessionState session() {
        return session;
    }

    @Override
    public <S> S call(Arguments<S> args, CallOptions options) {
        return args.read(sender.send(args.operation(), args.values(), options.timeout()));
    }

    /**
     * The same operations, with methods that return a failure which the gateway reported instead of throwing it.
     *
     * @return the methods
     */
    public Answers answers() {
        return new AnsweringCalls(this);
    }

    /**
     * Signs the inspector out. Then the client has deleted the Guid, event streams have ended, and every further call throws
     * {@link NoGuid}.
     *
     * <p>The gateway refuses to sign an inspector out who is talking or ringing. It has no documented result code for this: expect the
     * one that also means an internal error (inferred); its outcome is unknown. To find out whether the inspector is in a call, query
     * the inspector's calls ({@code queryAllCallInfoByAgentWorkNoEx}).
     *
     * @throws InspectorError as every call does; the client then treats the inspector as still signed in
     */
    public void signOut() {
        logout();
    }

    /**
     * Releases the inspector's call, then signs the inspector out. After an intercept this hangs up on the customer. Call it only if a
     * person asked for exactly that, never as a fallback for {@link #signOut}. Otherwise like {@link #signOut}.
     */
    public void forceSignOut() {
        forceLogout();
    }

    /**
     * A stream of the inspector's events. Close it, as in {@code try (EventStream events = inspector.events())}; that does not sign
     * the inspector out.
     *
     * @return a new stream; it has not begun yet
     */
    public EventStream events() {
        return new EventStream(loop);
    }

    /**
     * Publishes the same items as {@link #events()}. Polling begins with the first subscription. Items are kept until they are
     * requested. Cancelling the last subscription aborts the poll.
     *
     * @return the publisher, which calls its subscribers where a {@link CompletableFuture} runs its async tasks; a subscriber that
     *     blocks, such as one that calls an operation, needs an executor of its own
     */
    public Flow.Publisher<StreamItem> eventPublisher() {
        return eventPublisher(new CompletableFuture<Void>().defaultExecutor());
    }

    /**
     * Publishes the same items as {@link #events()}. A subscriber that throws is cancelled; the thread's handler of uncaught
     * exceptions receives what it threw. If the executor is shut down, the subscription is cancelled without a signal.
     *
     * @param executor calls the subscribers
     * @return the publisher
     */
    public Flow.Publisher<StreamItem> eventPublisher(Executor executor) {
        return new EventPublisher(loop, executor);
    }

    /**
     * Waits for the next event of a type. It listens from now on, so call this before the operation that causes the event. It polls
     * until it ends, so cancel the result if that operation fails.
     *
     * <p>It is the first event of the type that a poll returns from now on. The gateway may have queued that event before the operation
     * was called: no event says what caused it. Read the events from the sign-in on, so that no old ones wait, and where it matters
     * check the agent, or what the event contains.
     *
     * @param <E> the event
     * @param eventClass the record of the event
     * @param timeout how long to wait
     * @return the event; fails with an {@link EventNotSeen}, or with an {@link InspectorError} if no further poll can succeed
     * @throws InvalidOption if the timeout is invalid
     */
    public <E extends DocumentedEvent> CompletableFuture<E> waitFor(Class<E> eventClass, Duration timeout) {
        Settings.timeoutProblem(timeout).ifPresent(problem -> {
            throw new InvalidOption("waitFor: timeout " + problem + ".");
        });
        return EventWait.begin(loop, eventClass, timeout);
    }

    /** Without the Guid. */
    @Override
    public String toString() {
        return "Inspector[agentId=" + agentId() + "]";
    }
}
