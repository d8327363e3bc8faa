package qualitycontrol;

/** Receives changes of a session. */
@FunctionalInterface
interface SessionReports {
    /** @param over whether the gateway has reported that the session is over */
    void changed(boolean over);
}
