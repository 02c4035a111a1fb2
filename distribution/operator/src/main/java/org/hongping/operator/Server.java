package org.hongping.operator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The unpacked distribution at work on a home folder. */
public final class Server implements AutoCloseable {
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

    /** Starts it and waits until it is ready. */
    public static Server start(Path home) throws IOException, InterruptedException {
        Server server = begin(home);
        server.await("/health/ready");
        return server;
    }

    /** Makes a home as a first start leaves it, in a folder that is empty or not there. */
    public static void makeHome(Path home) throws IOException, InterruptedException {
        MadeHome.FRESH.copyTo(home);
    }

    /** Starts it with the demonstration, which was made before, and waits until that is whole. */
    public static Server demonstration(Path home) throws IOException, InterruptedException {
        MadeHome.DEMONSTRATION.copyTo(home);
        return makingDemonstration(home);
    }

    /** Starts it with the demonstration and waits until that is made. */
    static Server makingDemonstration(Path home) throws IOException, InterruptedException {
        Server server = begin(home, "1");
        server.await("/health/ready");
        return server;
    }

    /**
     * Starts it with a demonstration that was made before, and waits until it answers, ready for everything or not.
     *
     * @param port where it listened before: some pages show the address
     */
    public static Server demonstrationAgain(Path home, int port) throws IOException, InterruptedException {
        Server server = begin(home, "1", port);
        server.await("/health/live");
        return server;
    }

    /** Starts it and waits for nothing. */
    public static Server begin(Path home) throws IOException {
        return begin(home, "0");
    }

    private static Server begin(Path home, String demo) throws IOException {
        return begin(home, demo, freePort());
    }

    private static Server begin(Path home, String demo, int port) throws IOException {
        Path log = Files.createDirectories(home).resolve("server.log");
        Map<String, String> environment = Map.of("PORT", Integer.toString(port), "DEMO", demo);
        return new Server(Command.process(home, log, environment, List.of("serve")), log, port);
    }

    /** Follows a process that listens on the port. */
    public static Server of(Process process, Path log, int port) {
        return new Server(process, log, port);
    }

    /** Returns a port that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks for a page until it is answered with 200. */
    public void await(String page) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                HttpURLConnection asked =
                        (HttpURLConnection) URI.create(address() + page).toURL().openConnection();
                if (asked.getResponseCode() == 200) {
                    asked.getInputStream().readAllBytes();
                    return;
                }
            } catch (IOException notListeningYet) {
                // Asked again below.
            }
            Thread.sleep(5);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server does not answer " + page + ":\n" + Files.readString(log));
    }

    /** Returns where it listens. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns the port it listens on. */
    public int port() {
        return port;
    }

    /** Returns its process. */
    public long pid() {
        return process.pid();
    }

    /** Returns how long processors have worked for it. */
    public Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it as a power cut ends a process: kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal, waits for the end and returns how long it took. */
    public Duration end(String signal) throws IOException, InterruptedException {
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
