package org.hongping.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hongping.operator.Command;
import org.hongping.operator.Server;
import org.hongping.vendor.Guide.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the vendor guide block by block, in its order, and looks whether each did what the page says. */
class GuideTest {
    private static final int PATIENCE_SECONDS = 180;

    private final Path sources = folder("hongping.sources");
    private final Path work = folder("hongping.work");
    private final Path place = work.resolve("place");
    private String version = "";
    private int port;

    /** What a block has to bring about. */
    private interface Effect {
        void look(String said) throws IOException, InterruptedException;
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    @BeforeEach
    void emptyPlace() throws IOException {
        delete(work);
        Files.createDirectories(place);
        version = System.getProperty("hongping.version");
        port = Server.freePort();
        VendorRepository.make(work.resolve("repository"), folder("hongping.repository"), sources, version);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    @AfterEach
    void endServer() throws IOException {
        Path pid = place.resolve("server.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void everyBlockDoesWhatThePageSays() throws IOException, InterruptedException {
        Guide guide = Guide.read(sources.resolve("plugins/README.md"));
        Map<String, Effect> effects = effects();

        assertThat(guide.blocks()).extracting(Block::name).containsExactlyElementsOf(effects.keySet());
        for (Block block : guide.blocks()) {
            effects.getOrDefault(block.name(), said -> {}).look(run(block));
        }
    }

    /** What the page types out itself, so that a reader sees a whole line. */
    @Test
    void versionsOnThePagesAreThoseOfThisBuild() throws IOException {
        String plugin = "maven-archetype-plugin:" + System.getProperty("hongping.archetype.plugin") + ":generate";

        for (String page : List.of("plugins/README.md", "plugins/README.zh-CN.md")) {
            assertThat(Files.readString(sources.resolve(page)))
                    .contains(plugin, "export HONGPING_VERSION=" + System.getProperty("hongping.version"));
        }
    }

    private Map<String, Effect> effects() {
        Map<String, Effect> effects = new LinkedHashMap<>();
        effects.put(
                "write", said -> assertThat(place.resolve("garden/garden.yaml")).exists());
        effects.put("verify", said -> assertThat(said).contains("example.garden", "golden"));
        effects.put(
                "schema",
                said -> assertThat(place.resolve("rubric.schema.json"))
                        .content()
                        .contains("countTiers", "$schema"));
        effects.put("serve", said -> soon("/dev", "示例花园评分表", ""));
        effects.put("english", said -> soon("/rubrics/example.garden", "Greenery", "en"));
        effects.put(
                "draft",
                said -> assertThat(place.resolve("draft.yaml"))
                        .content()
                        .contains("confirmedBy: \"\"", "\"points\":{\"1.1\":\"\"}"));
        effects.put(
                "golden", said -> assertThat(said).contains("example.garden").doesNotContain("golden/*.yaml"));
        effects.put(
                "pack", said -> assertThat(place.resolve("garden-1.0.0.jar")).exists());
        effects.put(
                "report", said -> assertThat(place.resolve("acceptance.docx")).isNotEmptyFile());
        effects.put("deliver", said -> {
            soon("/api/v1/rubrics", "\"bundle\":\"example.garden\",\"version\":\"1.0.0\"", "");
            soon("/rubrics/example.garden", "示例花园评分表", "zh-CN");
        });
        effects.put(
                "generate",
                said -> assertThat(place.resolve("rubric-lake/pom.xml"))
                        .content()
                        .contains("<hongping.version>" + version + "<"));
        effects.put(
                "build",
                said -> assertThat(place.resolve("rubric-lake/target/rubric-lake-1.0.0.jar"))
                        .exists());
        effects.put("deliver-lake", said -> {
            soon("/rubrics/example.lake", "示例花园评分表", "zh-CN");
            soon("/rubrics/example.lake", "Garden scoring sheet", "en");
        });
        effects.put("stop", said -> ended());
        return effects;
    }

    private String run(Block block) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", block.script());
        Map<String, String> environment = shell.environment();
        environment.put("HONGPING", Command.install().toAbsolutePath().toString());
        environment.put("HONGPING_HOME", place.resolve("home").toString());
        environment.put("PORT", Integer.toString(port));
        environment.put("HONGPING_VERSION", version);
        environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + work.resolve("repository"));
        environment.merge(
                "PATH", folder("hongping.maven").resolve("bin").toString(), (old, maven) -> maven + ":" + old);
        Path log = work.resolve(block.name() + ".log");
        Process process = shell.directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String said = Files.readString(log);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("block %s ends well:%n%s%n%s", block.name(), block.script(), said)
                .isTrue();
        return said;
    }

    private void soon(String page, String holds, String language) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String seen = "";
        while (!seen.contains(holds)) {
            assertThat(System.nanoTime())
                    .as("%s shows %s:%n%s", page, holds, seen)
                    .isLessThan(end);
            Thread.sleep(100);
            seen = page(page, language);
        }
    }

    private String page(String page, String language) {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
            asked.setRequestProperty("Accept-Language", language);
            asked.setRequestProperty("Cookie", "hongping_language=" + language);
            return new String(asked.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException notYet) {
            return String.valueOf(notYet);
        }
    }

    private void ended() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readString(place.resolve("server.pid")).strip());
        for (int i = 0; i < 100 && ProcessHandle.of(pid).isPresent(); i++) {
            Thread.sleep(100);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }
}
