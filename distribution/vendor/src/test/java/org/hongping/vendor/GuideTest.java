package org.hongping.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hongping.vendor.Guide.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the vendor guide block by block, in its order, and looks whether each did what the page says. */
class GuideTest {
    private Workshop workshop = new Workshop(Path.of(""), 0);

    /** What a block has to bring about. */
    private interface Effect {
        void look(String said) throws IOException, InterruptedException;
    }

    @BeforeEach
    void emptyPlace() throws IOException {
        workshop = Workshop.empty("guide");
    }

    private Path place() {
        return workshop.place();
    }

    @AfterEach
    void endServer() throws IOException {
        Path pid = place().resolve("server.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void everyBlockDoesWhatThePageSays() throws IOException, InterruptedException {
        Guide guide = Guide.read(Workshop.sources().resolve("plugins/README.md"));
        Map<String, Effect> effects = effects();

        assertThat(guide.blocks()).extracting(Block::name).containsExactlyElementsOf(effects.keySet());
        for (Block block : guide.blocks()) {
            effects.getOrDefault(block.name(), said -> {}).look(workshop.run(block.name(), block.script()));
        }
    }

    /** What the page types out itself, so that a reader sees a whole line. */
    @Test
    void versionsOnThePagesAreThoseOfThisBuild() throws IOException {
        String plugin = "maven-archetype-plugin:" + System.getProperty("hongping.archetype.plugin") + ":generate";

        for (String page : List.of("plugins/README.md", "plugins/README.zh-CN.md")) {
            assertThat(Files.readString(Workshop.sources().resolve(page)))
                    .contains(plugin, "export HONGPING_VERSION=" + Workshop.version());
        }
    }

    private Map<String, Effect> effects() {
        Map<String, Effect> effects = new LinkedHashMap<>();
        effects.put(
                "write",
                said -> assertThat(place().resolve("garden/garden.yaml")).exists());
        effects.put("verify", said -> assertThat(said).contains("example.garden", "golden"));
        effects.put(
                "schema",
                said -> assertThat(place().resolve("rubric.schema.json"))
                        .content()
                        .contains("countTiers", "$schema"));
        effects.put("serve", said -> soon("/dev", "示例花园评分表", ""));
        effects.put("english", said -> soon("/rubrics/example.garden", "Greenery", "en"));
        effects.put(
                "draft",
                said -> assertThat(place().resolve("draft.yaml"))
                        .content()
                        .contains("confirmedBy: \"\"", "\"points\":{\"1.1\":\"\"}"));
        effects.put(
                "golden", said -> assertThat(said).contains("example.garden").doesNotContain("golden/*.yaml"));
        effects.put(
                "pack", said -> assertThat(place().resolve("garden-1.0.0.jar")).exists());
        effects.put(
                "report", said -> assertThat(place().resolve("acceptance.docx")).isNotEmptyFile());
        effects.put("deliver", said -> {
            soon("/api/v1/rubrics", "\"bundle\":\"example.garden\",\"version\":\"1.0.0\"", "");
            soon("/rubrics/example.garden", "示例花园评分表", "zh-CN");
        });
        effects.put(
                "generate",
                said -> assertThat(place().resolve("rubric-lake/pom.xml"))
                        .content()
                        .contains("<hongping.version>" + Workshop.version() + "<"));
        effects.put(
                "build",
                said -> assertThat(place().resolve("rubric-lake/target/rubric-lake-1.0.0.jar"))
                        .exists());
        effects.put("deliver-lake", said -> {
            soon("/rubrics/example.lake", "示例花园评分表", "zh-CN");
            soon("/rubrics/example.lake", "Garden scoring sheet", "en");
        });
        effects.put("stop", said -> ended());
        return effects;
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
            HttpURLConnection asked = (HttpURLConnection) URI.create("http://127.0.0.1:" + workshop.port() + page)
                    .toURL()
                    .openConnection();
            asked.setRequestProperty("Accept-Language", language);
            asked.setRequestProperty("Cookie", "hongping_language=" + language);
            return new String(asked.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException notYet) {
            return String.valueOf(notYet);
        }
    }

    private void ended() throws IOException, InterruptedException {
        long pid =
                Long.parseLong(Files.readString(place().resolve("server.pid")).strip());
        for (int i = 0; i < 100 && ProcessHandle.of(pid).isPresent(); i++) {
            Thread.sleep(100);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }
}
