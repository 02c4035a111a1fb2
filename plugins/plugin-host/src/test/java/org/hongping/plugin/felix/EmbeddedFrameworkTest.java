package org.hongping.plugin.felix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.manifest.ModelVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFrameworkTest {
    @TempDir
    Path folder;

    private EmbeddedFramework framework;

    @BeforeEach
    void start() {
        framework = EmbeddedFramework.start(folder.resolve("cache"), new ModelVersion("1.0.0"));
    }

    @AfterEach
    void stop() {
        framework.close();
    }

    @Test
    void theTextsOfADataBundleAreCopied() throws BundleRefused {
        BundleTexts texts = framework.activate("store:1", bundle("1.0.0", "[1,2)"));

        assertThat(texts.symbolicName()).isEqualTo("test.rubrics");
        assertThat(texts.version()).isEqualTo("1.0.0");
        assertThat(texts.texts())
                .containsOnly(
                        Map.entry("rubrics/a.yaml", "版本: 1.0.0"), Map.entry("messages/a_en.properties", "title=Title"));
    }

    @Test
    void revisionsStandSideBySide() throws BundleRefused {
        framework.activate("store:1", bundle("1.0.0", "[1,2)"));
        framework.activate("store:2", bundle("1.1.0", "[1,2)"));
        assertThat(framework.active()).containsExactly("store:1", "store:2");

        framework.deactivate("store:1");
        assertThat(framework.active()).containsExactly("store:2");
    }

    @Test
    void aBundleOfAnotherModelIsRefusedAndGone() {
        assertThatThrownBy(() -> framework.activate("store:1", bundle("1.0.0", "[2,3)")))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("osgi.extender");
        assertThat(framework.active()).isEmpty();
    }

    @Test
    void aBundleWithoutTheDocumentItNamesIsRefused() {
        byte[] jar = PlainZip.write(Map.of("META-INF/MANIFEST.MF", manifest("1.0.0", "[1,2)")));

        assertThatThrownBy(() -> framework.activate("store:1", jar)).isInstanceOf(BundleRefused.class);
    }

    @Test
    void whateverIsNoBundleIsRefused() {
        assertThatThrownBy(() -> framework.activate("store:1", "no jar".getBytes(UTF_8)))
                .isInstanceOf(BundleRefused.class);
    }

    @Test
    void aLocationIsNotUsedTwice() throws BundleRefused {
        framework.activate("store:1", bundle("1.0.0", "[1,2)"));

        assertThatThrownBy(() -> framework.activate("store:1", bundle("1.1.0", "[1,2)")))
                .isInstanceOf(BundleRefused.class);
    }

    @Test
    void theCacheIsThrownAwayAtEveryStart() throws Exception {
        framework.activate("store:1", bundle("1.0.0", "[1,2)"));
        framework.close();
        Path old = Files.writeString(folder.resolve("cache").resolve("old"), "old");

        framework = EmbeddedFramework.start(folder.resolve("cache"), new ModelVersion("1.0.0"));

        assertThat(framework.active()).isEmpty();
        assertThat(old).doesNotExist();
    }

    private static byte[] bundle(String version, String range) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("META-INF/MANIFEST.MF", manifest(version, range));
        files.put("rubrics/a.yaml", ("版本: " + version).getBytes(UTF_8));
        files.put("messages/a_en.properties", "title=Title".getBytes(UTF_8));
        return PlainZip.write(files);
    }

    private static byte[] manifest(String version, String range) {
        String filter = "(&(osgi.extender=org.hongping.rubric)(version>=" + range.charAt(1) + ")(!(version>="
                + range.charAt(3) + ")))";
        return """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: test.rubrics
                Bundle-Version: %s
                Provide-Capability: org.hongping.rubric;
                 documents:List<String>="rubrics/a.yaml"
                Require-Capability: osgi.extender;filter:="
                 %s"
                """.formatted(version, filter).getBytes(UTF_8);
    }
}
