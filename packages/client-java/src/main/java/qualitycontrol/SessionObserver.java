package qualitycontrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls {@code onSession} when the session of an inspector changes. */
final class SessionObserver implements SessionReports {

    private final Settings settings;
    private final SessionState session;
    private final Consumer<Optional<SavedSession>> onSession;
    private final Consumer<SessionNotSaved> onSaveError;
    private Optional<String> latestGuid;
    private Cookies latestCookies = new Cookies();
    /** The epoch and Guid of a session that is over. */
    private String ended = "";
    private boolean failed;

    /** @param known what the caller has already */
    SessionObserver(Settings settings, SessionState session, InspectorOptions options, Optional<SavedSession> known) {
        this.settings = settings;
        this.session = session;
        this.onSession = options.onSession;
        this.onSaveError = options.onSaveError;
        this.latestGuid = known.map(SavedSession::guid);
        known.ifPresent(it -> latestCookies.store(it.cookies(), 0, settings.timing().now()));
    }

    @Override
    public synchronized void changed(boolean over) {
        Optional<String> guid = session.newest();
        String current = session.epoch() + " " + guid.orElse("");
        ended = over ? current : ended;
        Optional<SavedSession> saved = current.equals(ended) ? Optional.empty() : guid.map(this::saved);
        Instant now = settings.timing().now();
        boolean isSameGuid = saved.map(SavedSession::guid).equals(latestGuid);
        if (isSameGuid && (saved.isEmpty() || !session.cookies().differFrom(latestCookies, now))) {
            return;
        }
        // An error may quote what was stored before.
        List<String> secrets = new ArrayList<>(latestCookies.secrets(Optional.empty()));
        latestGuid.ifPresent(secrets::add);
        latestGuid = saved.map(SavedSession::guid);
        latestCookies = session.cookies().copy();
        try {
            Uninterrupted.run(() -> onSession.accept(saved));
        } catch (RuntimeException | Error error) {
            fail(secrets, saved, error);
        }
    }

    private SavedSession saved(String guid) {
        return new SavedSession(
            settings.baseUrl(),
            settings.agentId(),
            guid,
            settings.edition(),
            settings.timing().now(),
            session.cookies().lines()
        );
    }

    private void fail(List<String> secrets, Optional<SavedSession> saved, Throwable error) {
        if (failed) {
            return;
        }
        failed = true;
        Optional<String> cookies = saved.map(it -> String.join("; ", it.cookies()));
        secrets.addAll(session.cookies().secrets(cookies));
        saved.map(SavedSession::guid).ifPresent(secrets::add);
        String reason = Printable.of(new Concealer(secrets).conceal(error.toString()));
        try {
            onSaveError.accept(new SessionNotSaved(reason));
        } catch (RuntimeException | Error other) {
            // Nothing is left to report it to.
        }
    }
}
