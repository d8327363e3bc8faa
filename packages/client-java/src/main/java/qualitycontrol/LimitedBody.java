package qualitycontrol;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a body up to a limit, in time. Otherwise the rest is not read, and the connection is closed. */
final class LimitedBody implements HttpResponse.BodySubscriber<Optional<byte[]>> {

    private final CompletableFuture<Optional<byte[]>> result = new CompletableFuture<>();
    private final List<byte[]> parts = new ArrayList<>();
    private final int most;
    private int length;
    private volatile Flow.Subscription subscription;

    /**
     * A body that is read in time.
     *
     * @param most the maximum number of bytes; below 0, nothing is read
     * @param timeout the time until the body must be complete; then reading fails with a {@link TimeoutException}
     */
    LimitedBody(int most, Duration timeout) {
        this.most = most;
        result.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete((bytes, error) -> {
            if (error instanceof TimeoutException && subscription != null) {
                subscription.cancel();
            }
        });
    }

    /** The bytes; empty if there are more than the limit. */
    @Override
    public CompletionStage<Optional<byte[]>> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (most < 0) {
            stop();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            length += part.length;
            parts.add(part);
            if (length > most) {
                stop();
                return;
            }
        }
    }

    private void stop() {
        subscription.cancel();
        result.complete(Optional.empty());
    }

    @Override
    public void onError(Throwable error) {
        result.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        parts.forEach(bytes::put);
        result.complete(Optional.of(bytes.array()));
    }
}
