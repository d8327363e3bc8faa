package qualitycontrol;

/**
 * Runs code of the application that an interruption must not break. File channels, locks and database drivers fail in an interrupted
 * thread, and without a new Guid that could not be saved, the session cannot be resumed.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Runs something in this thread. An interruption before it takes effect afterwards; in a thread that polls, one during it, too. */
    static void run(Runnable action) {
        PollThread poll = Thread.currentThread() instanceof PollThread it ? it : null;
        boolean interrupted = Thread.interrupted();
        if (poll != null) {
            poll.postponeInterrupts();
        }
        try {
            action.run();
        } finally {
            if (poll != null) {
                poll.allowInterrupts();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
