package qualitycontrol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import qualitycontrol.contract.DocumentedEvent;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.SignInStatus;

/**
 * Signs many inspectors in and reads their events until its standard input ends. Then it signs them out and prints a line of JSON for
 * each: its events, its gaps, and the error that its stream ended with.
 */
public final class LoadDriver {

    private LoadDriver() {}

    /** @param args the URL of the gateway, the first agent ID, and the number of inspectors */
    public static void main(String[] args) throws Exception {
        int first = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Reader> readers = new ArrayList<>();
        List<Future<?>> reading = new ArrayList<>();
        for (int agentId = first; agentId < first + count; agentId++) {
            InspectorOptions options = InspectorOptions.of(args[0], agentId);
            Reader reader = new Reader(Inspector.signIn(options, LoginArguments.of().withStatus(SignInStatus.IDLE)));
            readers.add(reader);
            reading.add(threads.submit(reader));
        }
        System.out.println("{\"ready\":true}");
        readToTheEnd();
        for (Reader reader : readers) {
            reader.inspector.signOut();
        }
        for (Future<?> future : reading) {
            future.get();
        }
        readers.forEach(Reader::print);
        threads.shutdown();
    }

    private static void readToTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // The test ends the input when it has seen enough.
        }
    }

    /** What one inspector receives. */
    private static final class Reader implements Runnable {

        private final Inspector inspector;
        private final List<String> events = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private String error = "";

        Reader(Inspector inspector) {
            this.inspector = inspector;
        }

        @Override
        public void run() {
            try (EventStream stream = inspector.events()) {
                for (StreamItem item : stream) {
                    if (item instanceof EventItem it && it.event() instanceof DocumentedEvent event) {
                        events.add(event.eventType() + " at " + event.eventGenTime().orElse(0L));
                    } else {
                        others.add(item.kind());
                    }
                }
            } catch (ClientError ended) {
                error = ended.code().value();
            }
        }

        void print() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("agentId", inspector.agentId());
            line.put("events", events);
            line.put("others", others);
            line.put("error", error);
            System.out.println(JsonText.write(line));
        }
    }
}
