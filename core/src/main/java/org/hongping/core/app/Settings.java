package org.hongping.core.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.bundle.RubricFolders;
import org.hongping.core.security.Argon2Cost;
import org.hongping.core.security.SecuritySetting;
import org.hongping.core.tls.TlsFolder;

/**
 * What the environment says, read once.
 *
 * @param listen where the server listens
 * @param home where everything that is kept stands ({@code HONGPING_HOME})
 * @param inbox where rubrics are dropped
 * @param updates where bundles lie ready beside an index ({@code UPDATES}, for example a stick)
 * @param demo whether the demonstration runs ({@code DEMO=1})
 * @param base the address people use ({@code BASE_URL}); if none is given, the one listened on
 * @param dev folder of rubrics somebody is writing ({@code serve --dev})
 * @param httpsPort where it listens with encryption once there are certificates ({@code HTTPS_PORT})
 * @param passwordCost what one try of a password costs; no variable lowers it
 */
record Settings(
        Address listen,
        Path home,
        Path inbox,
        Path updates,
        boolean demo,
        Optional<URI> base,
        Optional<Path> dev,
        int httpsPort,
        Argon2Cost passwordCost) {
    /** Where {@code serve --dev} leaves its folder. */
    static final String DEV = "HONGPING_DEV";

    /** @throws IllegalArgumentException naming the variable that cannot be right */
    static Settings from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HONGPING_HOME", "data"));
        Settings settings = new Settings(
                Address.from(environment),
                home,
                home.resolve("inbox"),
                Optional.ofNullable(environment.get("UPDATES")).map(Path::of).orElse(home.resolve("updates")),
                flag(environment, "DEMO"),
                Optional.ofNullable(environment.get("BASE_URL"))
                        .filter(text -> !text.isBlank())
                        .map(Settings::base),
                Optional.ofNullable(environment.get(DEV)).map(Path::of),
                httpsPort(environment),
                Argon2Cost.ADVISED);
        if (settings.demo && !settings.listen.isLoopback()) {
            throw new IllegalArgumentException("DEMO=1 has known passwords and listens on this machine only; HOST is \""
                    + settings.listen.host() + "\"");
        }
        if (settings.dev.isPresent() && !settings.listen.isLoopback()) {
            throw new IllegalArgumentException(
                    "serve --dev shows what nobody has checked and listens on this machine only; HOST is \""
                            + settings.listen.host() + "\"");
        }
        return settings;
    }

    /** Returns the same with everything that is kept in another folder. */
    Settings at(Path folder, boolean demonstration) {
        return new Settings(listen, folder, inbox, updates, demonstration, base, dev, httpsPort, passwordCost);
    }

    /** Returns the same with the port that was taken. */
    Settings on(int port) {
        return new Settings(
                new Address(listen.host(), port), home, inbox, updates, demo, base, dev, httpsPort, passwordCost);
    }

    /** Returns the same with another cost of passwords: tests would pay the real one at every sign-in. */
    Settings withPasswordsAt(Argon2Cost cost) {
        return new Settings(listen, home, inbox, updates, demo, base, dev, httpsPort, cost);
    }

    /** Returns what the machine decides of accounts. */
    SecuritySetting security() {
        return new SecuritySetting(passwordCost, demo);
    }

    /** Returns where rubrics come from and stand. */
    RubricFolders rubricFolders(Optional<Path> shipped) {
        RubricFolders folders = RubricFolders.of(home, shipped);
        return new RubricFolders(folders.jars(), folders.cache(), inbox, folders.keys(), shipped);
    }

    /** Returns the file of the database. */
    Path database() {
        return home.resolve("hongping.db");
    }

    /** Returns the folder of evidence. */
    Path evidence() {
        return home.resolve("evidence");
    }

    /** Returns where certificates of our own stand. */
    TlsFolder tls() {
        return new TlsFolder(home.resolve("tls"));
    }

    /** Returns whether it listens with encryption itself; a demonstration stays on this machine and need not. */
    boolean servesTls() {
        return !demo && tls().isThere();
    }

    /** Returns the address people use, given the port that was taken. */
    URI address(int port) {
        return base.orElseGet(() -> servesTls()
                ? URI.create("https://" + listen.hostInAddress() + ":" + httpsPort)
                : URI.create("http://" + listen.hostInAddress() + ":" + port));
    }

    /** Returns whether the address people use is encrypted. */
    boolean encrypted() {
        return servesTls()
                || base.filter(address -> "https".equals(address.getScheme())).isPresent();
    }

    private static int httpsPort(Map<String, String> environment) {
        String text = environment.getOrDefault("HTTPS_PORT", "8443");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > Address.HIGHEST_PORT) {
            throw new IllegalArgumentException("HTTPS_PORT is a port such as 8443, got \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static boolean flag(Map<String, String> environment, String name) {
        String text = environment.getOrDefault(name, "0");
        if (!text.equals("0") && !text.equals("1")) {
            throw new IllegalArgumentException(name + " is 0 or 1, got \"" + text + "\"");
        }
        return text.equals("1");
    }

    private static URI base(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "BASE_URL is an address such as https://…, got \"" + text + "\"", notAnAddress);
        }
        throw new IllegalArgumentException("BASE_URL is an address such as https://…, got \"" + text + "\"");
    }
}
