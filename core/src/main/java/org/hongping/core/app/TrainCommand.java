package org.hongping.core.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Starts the server on a free port, asks for its first pages and stops, so that the JVM can archive the classes. */
@Command(name = "train", description = "Load what a start needs, then end.", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/health/live", "/health/ready", "/");

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        try (App app = App.start(settings())) {
            for (String page : PAGES) {
                URI uri = URI.create("http://127.0.0.1:" + app.port() + page);
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
        }
        return ExitCode.OK;
    }

    private static Settings settings() {
        Address free = new Address("127.0.0.1", 0);
        return new Settings(free, Settings.from(System.getenv()).home(), false, Optional.empty());
    }
}
