package org.hongping.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The unpacked distribution, started as an operator starts it, with a home folder of its own. */
final class Distribution implements AutoCloseable {
    private static final Path INSTALL = Path.of(System.getProperty("hongping.install"));
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Process process;
    private final Path log;
    private final String address;

    private Distribution(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
    }

    static Distribution start(Path home) throws IOException, InterruptedException {
        int port = freePort();
        Path log = home.resolve("server.log");
        var command = new ProcessBuilder(INSTALL.resolve("bin/hongping").toString(), "serve");
        command.environment().put("PORT", Integer.toString(port));
        command.environment().put("HONGPING_HOME", home.toString());
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        var started = new Distribution(command.start(), log, port);
        started.awaitReady();
        return started;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(page("/health/ready"))).build();
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notListeningYet) {
                // Asked again below.
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not become ready:\n" + Files.readString(log));
    }

    String page(String path) {
        return address + path;
    }

    /** Ends the server as SIGTERM does, and insists on the promised time. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "The server did not stop within " + STOP + ":\n" + Files.readString(log));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
