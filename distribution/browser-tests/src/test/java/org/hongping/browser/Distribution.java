package org.hongping.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The unpacked distribution, started as an operator starts it, with a home folder of its own. */
final class Distribution implements AutoCloseable {
    private static final Path INSTALL = Path.of(System.getProperty("hongping.install"));
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(5);

    /** Of every account added here. */
    static final String PASSWORD = "shili-kouling-2026";

    private final Process process;
    private final Path home;
    private final Path log;
    private final String address;

    private Distribution(Process process, Path home, Path log, int port) {
        this.process = process;
        this.home = home;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
    }

    static Distribution start(Path home) throws IOException, InterruptedException {
        return start(home, "0");
    }

    /** Starts with the demonstration's district, its people and their applications. */
    static Distribution demonstration(Path home) throws IOException, InterruptedException {
        return start(home, "1");
    }

    private static Distribution start(Path home, String demo) throws IOException, InterruptedException {
        int port = freePort();
        Path log = home.resolve("server.log");
        var command = new ProcessBuilder(INSTALL.resolve("bin/hongping").toString(), "serve");
        command.environment().put("PORT", Integer.toString(port));
        command.environment().put("HONGPING_HOME", home.toString());
        command.environment().put("DEMO", demo);
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        var started = new Distribution(command.start(), home, log, port);
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

    /** Adds an account from the command line while the server runs. */
    void addAccount(String name, String role) throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(INSTALL.resolve("bin/hongping").toString(), "user", "add", name, "--role", role);
        command.environment().put("HONGPING_HOME", home.toString());
        Process adding = command.redirectErrorStream(true).start();
        adding.getOutputStream().write((PASSWORD + "\n" + PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        adding.getOutputStream().close();
        String said = new String(adding.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (adding.waitFor() != 0) {
            throw new IllegalStateException("The account was not added:\n" + said);
        }
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
