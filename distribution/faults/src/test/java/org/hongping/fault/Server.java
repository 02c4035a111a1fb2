package org.hongping.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The unpacked distribution at work on a home folder. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final int port;

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static Server start(Path home) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createDirectories(home).resolve("server.log");
        Server server = new Server(Command.process(home, port, log, List.of("serve")), log, port);
        server.awaitReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (as("").get("/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notListeningYet) {
                // Asked again below.
            }
            Thread.sleep(20);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not become ready:\n" + Files.readString(log));
    }

    /** Returns the interface as the holder of an access token sees it. */
    Api as(String token) {
        return new Api("http://127.0.0.1:" + port, token);
    }

    long pid() {
        return process.pid();
    }

    /** As a power cut does to a process: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal, waits for the end and returns how long it took. */
    Duration end(String signal) throws IOException, InterruptedException {
        long sent = System.nanoTime();
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("SIG" + signal + " does not end it:\n" + Files.readString(log));
        }
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
