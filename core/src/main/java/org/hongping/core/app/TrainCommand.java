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
import java.util.Set;
import java.util.concurrent.Callable;
import org.hongping.core.audit.Actor;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Starts the server on a free port and asks for its first pages: once on an empty database, and once more on what the
 * first start has left, which is how nearly every start finds it.
 */
@Command(name = "train", description = "Load what a start needs, then end.", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> FIRST = List.of("/health/live", "/health/ready", "/", "/setup", "/problems");
    private static final List<String> LATER = List.of("/", "/sign-in", "/health/ready");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("hongping-train-");
        EarlyLoading.begin();
        Settings settings = Settings.from(Map.of("PORT", "0", "HONGPING_HOME", home.toString()));
        try {
            start(settings, FIRST);
            setUp(settings);
            start(settings, LATER);
        } finally {
            Folders.delete(home);
        }
        return ExitCode.OK;
    }

    private static void start(Settings settings, List<String> pages) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try (Installation started = Installation.start(settings, InstallFolder.plugins(), Serving::log)) {
            for (String page : pages) {
                URI uri = URI.create("http://127.0.0.1:" + started.port() + page);
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
        }
    }

    /** Nobody can sign in where there is no account. */
    private static void setUp(Settings settings) {
        var account = new NewAccount(SignInName.of("trainer"), "trainer", "", Set.of(Role.ADMINISTRATOR), true);
        try (Services services = Services.open(settings)) {
            services.security().accounts().add(Actor.SYSTEM, account, new Password("trainer"));
        }
    }
}
