package qualitycontrol;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import qualitycontrol.contract.AgentStateReady;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.SignInStatus;

/** Signs an inspector in, polls and calls many times, and prints what that took as a line of JSON. */
public final class CallsDriver {

    private CallsDriver() {}

    /** @param args the URL of the gateway, the agent ID, and the number of calls */
    public static void main(String[] args) throws Exception {
        long socketsBefore = sockets();
        InspectorOptions options = InspectorOptions.of(args[0], args[1]);
        Inspector inspector = Inspector.signIn(options, LoginArguments.of().withStatus(SignInStatus.IDLE));
        List<String> kinds = new ArrayList<>();
        Thread reader = new Thread(() -> {
            try (EventStream stream = inspector.events()) {
                for (StreamItem item : stream) {
                    boolean isReady = item instanceof EventItem it && it.event() instanceof AgentStateReady;
                    kinds.add(isReady ? "ready" : item.kind());
                }
            }
        });
        reader.start();
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        for (int call = 0; call < Integer.parseInt(args[2]); call++) {
            inspector.handShake();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("threadsBefore", threadsBefore);
        result.put("threads", ManagementFactory.getThreadMXBean().getThreadCount());
        result.put("sockets", sockets() - socketsBefore);
        inspector.signOut();
        reader.join();
        result.put("gaps", kinds.stream().filter("gap"::equals).count());
        System.out.println(JsonText.write(result));
    }

    /** How many sockets the process has open; -1 where the system does not report it. */
    private static long sockets() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return -1;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.filter(CallsDriver::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (java.io.IOException error) {
            return false;
        }
    }
}
