package qualitycontrol;

import java.util.List;
import java.util.Optional;
import qualitycontrol.contract.AgentInfo;
import qualitycontrol.contract.AgentSync;
import qualitycontrol.contract.QueryAgentInfoByWorkNoArguments;

/** Resumes saved sessions. */
final class Resume {

    private Resume() {}

    /** @param syncs whether {@code syncAgentInfo} is called, too, which clears the event queue */
    static Inspector session(InspectorOptions options, SavedSession saved, boolean syncs) {
        Inspector inspector = new Inspector(checked(options, saved), "resumeSession");
        SessionState session = inspector.session();
        session.reportTo(new SessionObserver(inspector.settings(), session, options, Optional.of(saved)));
        session.resume();
        session.cookies().store(saved.cookies(), 0, inspector.settings().timing().now());
        AgentInfo info = inspector.queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments.of(inspector.agentId()));
        Optional<AgentSync> sync = syncs ? Optional.of(inspector.syncAgentInfo()) : Optional.empty();
        return inspector.withResumed(new Resumed(saved.savedAt(), info.result(), sync));
    }

    /**
     * The options of the resumed session.
     *
     * @throws InvalidSavedSession if the session is damaged, or of another agent or gateway
     * @throws InvalidOption if an option is invalid
     */
    private static InspectorOptions checked(InspectorOptions options, SavedSession saved) {
        Settings own = settingsOf(saved);
        boolean isOfGateway = false;
        boolean isOfAgent = false;
        for (String baseUrl : options.baseUrls) {
            Settings wanted = Settings.from(options.withBaseUrls(List.of(baseUrl)), "resumeSession");
            isOfGateway |= wanted.baseUrl().equals(own.baseUrl());
            isOfAgent |= wanted.agentId().equals(own.agentId());
        }
        if (!GuidHeader.isSendable(saved.guid())) {
            throw new InvalidSavedSession("has no valid guid");
        }
        if (!isOfGateway) {
            throw new InvalidSavedSession("is of another gateway");
        }
        if (!isOfAgent) {
            throw new InvalidSavedSession("is of another agent");
        }
        return options
            .withBaseUrls(List.of(own.baseUrl()))
            .withGuid(saved.guid())
            .withEdition(options.edition == null ? own.edition() : options.edition);
    }

    private static Settings settingsOf(SavedSession saved) {
        NoRepeats.demand();
        try {
            InspectorOptions options = InspectorOptions.of(saved.baseUrl(), saved.agentId());
            return Settings.from(options.withEdition(saved.edition()), "resumeSession");
        } catch (InvalidOption error) {
            throw SavedSession.invalidOptions();
        }
    }
}
