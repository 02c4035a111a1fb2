package org.hongping.core.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Starts the server on a free port and an empty database, asks for its first pages and stops. */
@Command(name = "train", description = "Load what a start needs, then end.", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/health/live", "/health/ready", "/", "/setup", "/problems");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("hongping-train-");
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        EarlyLoading.begin();
        Settings settings = Settings.from(Map.of("PORT", "0", "HONGPING_HOME", home.toString()));
        try (Installation started = Installation.start(settings, InstallFolder.plugins(), Serving::log)) {
            for (String page : PAGES) {
                URI uri = URI.create("http://127.0.0.1:" + started.port() + page);
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
        } finally {
            Folders.delete(home);
        }
        return ExitCode.OK;
    }
}
