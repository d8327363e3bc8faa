package qualitycontrol;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that reacts to polls in turn, and holds those beyond the last one open. It accepts every other call. */
final class Script implements AutoCloseable {

    private final RawServer.Reaction[] reactions;
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<Integer, Runnable> before = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final RawServer server = new RawServer(this::react);

    Script(RawServer.Reaction... reactions) {
        this.reactions = reactions;
    }

    RawServer server() {
        return server;
    }

    /** Runs something when a poll arrives; the first one is 1. */
    void before(int poll, Runnable run) {
        before.put(poll, run);
    }

    private RawServer.Reaction react(RawServer.Request request) {
        if (!request.method().equals("GET")) {
            return RawServer.success();
        }
        int poll = polls.incrementAndGet();
        before.getOrDefault(poll, () -> {}).run();
        if (poll <= reactions.length) {
            return reactions[poll - 1];
        }
        Samples.await(closed);
        return RawServer.DROP;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
