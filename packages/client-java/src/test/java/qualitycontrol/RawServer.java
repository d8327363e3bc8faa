package qualitycontrol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on a free loopback port that sends any bytes, and counts what it receives. */
final class RawServer implements AutoCloseable {

    /** A request; the names of its headers are in lower case. */
    record Request(String method, String target, Map<String, String> headers, String body) {}

    /** What the server does with a request: the bytes that it sends, and whether it then closes the connection. */
    record Reaction(byte[] bytes, boolean closes) {}

    /** Closes the connection without a response. */
    static final Reaction DROP = new Reaction(new byte[0], true);

    private final ServerSocket socket;
    private final Function<Request, Reaction> react;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    RawServer(Function<Request, Reaction> react) {
        this.react = react;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        startThread(this::accept);
    }

    /** A response with a JSON body. */
    static Reaction json(String body, String... headers) {
        return response(200, body, headers);
    }

    static Reaction response(int status, String body, String... headers) {
        return response(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reaction response(int status, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(
            "HTTP/1.1 " + status + " Status\r\nContent-Length: " + body.length + "\r\n"
        );
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return raw(head + "\r\n", body);
    }

    static Reaction raw(String head, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return new Reaction(bytes.toByteArray(), false);
    }

    static Reaction success() {
        return json("{\"message\":\"\",\"retcode\":\"0\"}");
    }

    static Reaction failure(String retcode) {
        return json("{\"message\":\"no\",\"retcode\":\"" + retcode + "\",\"result\":{}}");
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return connections.size();
    }

    private static void startThread(Runnable run) {
        Thread thread = new Thread(run);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.add(connection);
                startThread(() -> serve(connection));
            }
        } catch (IOException error) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            for (Request request = read(connection); request != null; request = read(connection)) {
                requests.add(request);
                Reaction reaction = react.apply(request);
                connection.getOutputStream().write(reaction.bytes);
                if (reaction.closes) {
                    return;
                }
            }
        } catch (IOException error) {
            // The client has closed the connection.
        }
    }

    private static Request read(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        String line = line(in);
        if (line == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            String[] pair = header.split(": *", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] parts = line.split(" ");
        return new Request(parts[0], parts[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit != '\n'; unit = in.read()) {
            if (unit < 0) {
                return null;
            }
            line.write(unit);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
