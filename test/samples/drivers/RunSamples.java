import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Runs Java samples: a line of standard input has a class, and then the arguments of its method {@code send}, separated by tabs. */
public final class RunSamples {

    private RunSamples() {}

    public static void main(String[] args) throws Exception {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] job = line.split("\t");
            System.out.print(run(Class.forName(job[0]), Arrays.copyOfRange(job, 1, job.length)) ? "\0ok\0" : "\0failed\0");
            System.out.flush();
        }
    }

    private static boolean run(Class<?> sample, String[] values) throws ReflectiveOperationException {
        try {
            if (values.length == 0) {
                sample.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            } else {
                Class<?>[] types = new Class<?>[values.length];
                Arrays.fill(types, String.class);
                sample.getMethod("send", types).invoke(null, (Object[]) values);
            }
            return true;
        } catch (InvocationTargetException error) {
            error.getCause().printStackTrace();
            return false;
        }
    }
}
