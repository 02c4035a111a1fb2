package org.hongping.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The system's own Chromium; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    /** The first that is there is taken; both have the same engine. */
    private static final List<Path> EXECUTABLES =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
    /** Without these the browser looks up its maker's hosts at every start. */
    private static final List<String> QUIET = List.of(
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic");
    /** A page is open too briefly for its scripts to be compiled a second and a third time. */
    private static final List<String> BRIEF = List.of("--js-flags=--no-maglev,--no-opt");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(EXECUTABLES.stream()
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow())
                    .setChromiumSandbox(false)
                    .setArgs(Stream.concat(QUIET.stream(), BRIEF.stream()).toList()));

    Page newPage() {
        return browser.newPage();
    }

    /** Opens a browser without cookies, as somebody of a Chinese office has it. */
    Visit visit(Distribution server) {
        return Visit.fresh(browser.newContext(new NewContextOptions().setLocale("zh-CN")), server);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
