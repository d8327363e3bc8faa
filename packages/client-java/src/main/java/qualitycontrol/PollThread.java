package qualitycontrol;

/** A thread that polls. Closing the last stream interrupts it; while the session is being saved, that is postponed. */
final class PollThread extends Thread {

    private final Object lock = new Object();
    private boolean postpones;
    private boolean postponed;

    PollThread(Runnable run, String name) {
        super(run, name);
        setDaemon(true);
    }

    @Override
    public void interrupt() {
        synchronized (lock) {
            if (postpones) {
                postponed = true;
            } else {
                super.interrupt();
            }
        }
    }

    void postponeInterrupts() {
        synchronized (lock) {
            postpones = true;
        }
    }

    void allowInterrupts() {
        synchronized (lock) {
            postpones = false;
            if (postponed) {
                postponed = false;
                super.interrupt();
            }
        }
    }
}
