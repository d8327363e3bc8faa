package qualitycontrol;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qualitycontrol.contract.LoginArguments;

/** What an interruption must not break. */
class InterruptionTest {

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void anInterruptedCallStillSavesTheSession(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("session");
        List<SessionNotSaved> errors = new ArrayList<>();
        Thread caller = Thread.currentThread();
        String next = Samples.GUID.replace("AgentGateway1", "AgentGateway2");
        byte[] head = ("HTTP/1.1 200 OK\r\nSet-GUID: JSESSIONID=" + next + "\r\nContent-Length: 50\r\n\r\n{").getBytes(
            StandardCharsets.ISO_8859_1
        );
        try (
            RawServer server = new RawServer(request ->
                request.target().endsWith("/login") || request.method().equals("PUT")
                    ? RawServer.json(
                          "{\"message\":\"\",\"retcode\":\"0\",\"result\":{}}",
                          "Set-GUID: JSESSIONID=" + Samples.GUID
                      )
                    : new RawServer.Reaction(head, false)
            )
        ) {
            InspectorOptions options = InspectorOptions.of(server.url(), 30169)
                .onSession(saved -> {
                    byte[] guid = saved.map(SavedSession::guid).orElse("").getBytes(StandardCharsets.UTF_8);
                    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
                        channel.write(ByteBuffer.wrap(guid));
                    } catch (IOException error) {
                        throw new UncheckedIOException(error);
                    }
                })
                .onSaveError(errors::add);
            Inspector inspector = Inspector.signIn(options, LoginArguments.of());
            Thread interrupter = new Thread(() -> {
                while (server.requests().size() < 2 || caller.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
                try {
                    Thread.sleep(300);
                } catch (InterruptedException error) {
                    return;
                }
                caller.interrupt();
            });
            interrupter.start();
            assertThrows(Aborted.class, inspector::agentStatus);
            assertTrue(Thread.interrupted(), "still interrupted");
            interrupter.join();
            assertEquals(List.of(), errors.stream().map(Throwable::getMessage).toList());
            assertEquals(next, Files.readString(file));
        }
    }

    @Test
    void closingAStreamDoesNotInterruptASave() throws Exception {
        CountDownLatch saving = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        String next = Samples.GUID.replace("AgentGateway1", "AgentGateway2");
        RawServer.Reaction rotating = RawServer.json(
            "{\"message\":\"\",\"retcode\":\"0\"}",
            "Set-GUID: JSESSIONID=" + next
        );
        RawServer.Reaction signedIn = RawServer.json(
            "{\"message\":\"\",\"retcode\":\"0\",\"result\":{}}",
            "Set-GUID: JSESSIONID=" + Samples.GUID
        );
        try (RawServer server = new RawServer(it -> it.method().equals("GET") ? rotating : signedIn)) {
            InspectorOptions options = InspectorOptions.of(server.url(), 30169).onSession(saved -> {
                if (saved.orElseThrow().guid().equals(next)) {
                    saving.countDown();
                    Samples.await(closed);
                    interrupted.complete(Thread.currentThread().isInterrupted());
                }
            });
            EventStream stream = Inspector.signIn(options, LoginArguments.of()).events();
            Thread reader = new Thread(stream::hasNext);
            reader.start();
            saving.await();
            stream.close();
            closed.countDown();
            assertFalse(interrupted.get());
            reader.join();
        }
    }
}
