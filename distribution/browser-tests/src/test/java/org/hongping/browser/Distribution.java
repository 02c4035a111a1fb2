package org.hongping.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.hongping.operator.Command;
import org.hongping.operator.Server;

/** The unpacked distribution, started as an operator starts it, with a home folder of its own. */
final class Distribution implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(5);

    /** Of every account added here. */
    static final String PASSWORD = "shili-kouling-2026";

    private final Server server;
    private final Path home;

    private Distribution(Server server, Path home) {
        this.server = server;
        this.home = home;
    }

    static Distribution start(Path home) throws IOException, InterruptedException {
        return new Distribution(Server.start(home), home);
    }

    /** Starts with the demonstration's district, its people and their applications. */
    static Distribution demonstration(Path home) throws IOException, InterruptedException {
        return new Distribution(Server.demonstration(home), home);
    }

    String page(String path) {
        return server.address() + path;
    }

    /** Adds an account from the command line while the server runs. */
    void addAccount(String name, String role) throws IOException, InterruptedException {
        String typed = PASSWORD + "\n" + PASSWORD + "\n";
        Command.Outcome added = Command.typing(typed, home, "user", "add", name, "--role", role);
        if (added.exit() != 0) {
            throw new IllegalStateException("The account was not added:\n" + added.text());
        }
    }

    /** Ends the server as SIGTERM does, and insists on the promised time. */
    @Override
    public void close() {
        try {
            Duration taken = server.end("TERM");
            if (taken.compareTo(STOP) > 0) {
                throw new IllegalStateException("The server took " + taken + " to stop");
            }
        } catch (IOException failure) {
            throw new IllegalStateException("The server does not stop", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
