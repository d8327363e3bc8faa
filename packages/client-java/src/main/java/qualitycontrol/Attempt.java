package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import qualitycontrol.contract.Operation;

/** One attempt to call an operation, and what is measured of it. */
final class Attempt {

    private final Operation operation;
    private final int number;
    private final long begunNanos = System.nanoTime();
    private volatile Instant sentAt;
    private volatile long sentNanos;
    private volatile Duration responseTime;
    private volatile Integer httpStatus;
    private volatile Long responseBytes;
    private long requestBytes;

    /** The first attempt. */
    Attempt(Operation operation) {
        this(operation, 1);
    }

    private Attempt(Operation operation, int number) {
        this.operation = operation;
        this.number = number;
    }

    /** The second attempt, after the first one was refused because its Guid had been replaced. */
    Attempt again() {
        Attempt second = new Attempt(operation, number + 1);
        second.requestBytes = requestBytes;
        return second;
    }

    /** This attempt, which was certainly not sent. */
    Attempt notSent() {
        return new Attempt(operation, number);
    }

    void prepared(long bytes) {
        requestBytes = bytes;
    }

    void sent(Instant at) {
        sentNanos = System.nanoTime();
        sentAt = at;
    }

    void answered(int status) {
        responseTime = Duration.ofNanos(System.nanoTime() - sentNanos);
        httpStatus = status;
    }

    void read(long bytes) {
        responseBytes = bytes;
    }

    Operation operation() {
        return operation;
    }

    int number() {
        return number;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    /** Null if it was not sent. */
    Instant sentAt() {
        return sentAt;
    }

    long requestBytes() {
        return requestBytes;
    }

    /** The time from sending to the beginning of the response; null without a response. */
    Duration responseTime() {
        return responseTime;
    }

    /** Null without a response. */
    Integer httpStatus() {
        return httpStatus;
    }

    /** Null if the body was not read. */
    Long responseBytes() {
        return responseBytes;
    }
}
