package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qualitycontrol.contract.Json;

/** The clocks of a conformance case. If they are virtual, a pause ends at once and moves both; real time passes in addition. */
final class VirtualTiming implements Timing {

    private final boolean isVirtual;
    private final List<Map<String, Object>> during;
    private final List<Object> pauses = new ArrayList<>();
    private Duration wall = Duration.ZERO;
    private Duration steady = Duration.ZERO;

    VirtualTiming(Map<String, Object> task) {
        isVirtual = "virtual".equals(task.get("clock"));
        during =
            task.get("during") instanceof List<?> list
                ? list
                      .stream()
                      .map(it -> Json.asObject(it).orElseThrow())
                      .toList()
                : List.of();
    }

    /** The pauses between polls so far, in ms, without those of 0. */
    synchronized List<Object> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized Instant now() {
        return Instant.now().plus(wall);
    }

    @Override
    public synchronized long steadyNanos() {
        return System.nanoTime() + steady.toNanos();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        if (!isVirtual) {
            Timing.SYSTEM.pause(time);
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        } else if (!time.isZero()) {
            pass(time);
        }
    }

    private synchronized void pass(Duration time) {
        pauses.add(time.toMillis());
        move(time, time);
        for (Map<String, Object> moves : during) {
            if (Long.valueOf(pauses.size()).equals(moves.get("pause"))) {
                Duration both = millis(moves.get("both"));
                move(both.plus(millis(moves.get("wall"))), both);
            }
        }
    }

    private void move(Duration wallTime, Duration steadyTime) {
        wall = wall.plus(wallTime);
        steady = steady.plus(steadyTime);
    }

    private static Duration millis(Object value) {
        return value instanceof Long millis ? Duration.ofMillis(millis) : Duration.ZERO;
    }

    @Override
    public double random() {
        return Timing.SYSTEM.random();
    }
}
