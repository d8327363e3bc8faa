package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clocks that only a test advances, and pauses that end at once. A pause advances both clocks. */
final class FakeTiming implements Timing {

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private Instant wall = Instant.parse("2026-01-02T03:04:05Z");
    private long steadyNanos;

    @Override
    public synchronized Instant now() {
        return wall;
    }

    @Override
    public synchronized long steadyNanos() {
        return steadyNanos;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        pauses.add(time);
        advance(time);
        Thread.sleep(1);
    }

    @Override
    public double random() {
        return 0.5;
    }

    synchronized void advance(Duration time) {
        steadyNanos += time.toNanos();
        wall = wall.plus(time);
    }

    synchronized void advanceWall(Duration time) {
        wall = wall.plus(time);
    }

    /** The pauses so far. */
    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
