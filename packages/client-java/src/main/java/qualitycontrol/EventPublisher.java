package qualitycontrol;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** Publishes the items of an inspector's polls. Polling begins with the first subscription; items are kept until they are requested. */
final class EventPublisher implements Flow.Publisher<StreamItem> {

    private final PollLoop loop;
    private final Executor executor;

    EventPublisher(PollLoop loop, Executor executor) {
        this.loop = loop;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super StreamItem> subscriber) {
        new EventSubscription(loop, executor, subscriber).start();
    }
}
