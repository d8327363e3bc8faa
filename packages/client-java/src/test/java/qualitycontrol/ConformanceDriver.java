package qualitycontrol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import qualitycontrol.contract.Json;

/** Runs conformance cases: reads a task from each line of its input, and prints its result as a line of JSON, in any order. */
public final class ConformanceDriver {

    private ConformanceDriver() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ExecutorService threads = Executors.newCachedThreadPool();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String task = line;
            threads.execute(() -> print(out, run(task)));
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
    }

    private static synchronized void print(PrintStream out, Map<String, Object> result) {
        out.println(JsonText.write(result));
    }

    private static Map<String, Object> run(String line) {
        try {
            Map<String, Object> task = Json.asObject(JsonText.read(line)).orElseThrow();
            VirtualTiming timing = new VirtualTiming(task);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("id", task.get("id"));
            result.put("steps", new ConformanceTask(task, timing).steps());
            result.put("pauses", timing.pauses());
            return result;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
