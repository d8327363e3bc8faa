package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Clocks, pauses and chance; tests replace them. The wall clock may be set; the steady clock may stop while the machine sleeps. */
interface Timing {
    Timing SYSTEM = new Timing() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long steadyNanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    Instant now();

    long steadyNanos();

    void pause(Duration time) throws InterruptedException;

    /** A number from 0 to 1. */
    double random();
}
