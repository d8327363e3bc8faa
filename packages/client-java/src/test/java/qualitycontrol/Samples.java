package qualitycontrol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import qualitycontrol.contract.Arguments;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Operation;

/** Inspectors and calls for tests. */
final class Samples {

    static final String AGENT_ID = "30169";
    static final String GUID = Contract.SAMPLE_GUID;

    private Samples() {}

    static InspectorOptions optionsFor(RawServer server) {
        return InspectorOptions.of(server.url(), AGENT_ID).withGuid(GUID);
    }

    static Inspector inspectorAt(RawServer server) {
        return Inspector.create(optionsFor(server));
    }

    /** Calls an operation with any values, which the typed methods would not take. */
    static Map<String, Object> call(Inspector inspector, Operation operation, Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            values.put((String) pairs[at], pairs[at + 1]);
        }
        return inspector.call(new AnyArguments(operation, values), CallOptions.DEFAULT);
    }

    /** Waits in the thread of a server. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
        }
    }

    /** Arguments of any operation, whose response is not converted. */
    record AnyArguments(Operation operation, Map<String, Object> values) implements Arguments<Map<String, Object>> {
        @Override
        public Map<String, Object> read(Map<String, Object> response) {
            return response;
        }
    }
}
