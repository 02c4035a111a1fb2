package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarInputStream;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackerTest {
    private final Packer packer = new Packer(Samples.MODEL);
    private final Verifier verifier = new Verifier(Samples.MODEL);

    @TempDir
    Path folder;

    @Test
    void aFolderBecomesASoundBundle() throws IOException {
        write("rubrics/garden.yaml", Samples.rubric("test.garden", "5"));
        write("golden/garden.yaml", Samples.golden("5"));
        write("messages/garden_en.properties", "title=Gardens");
        write("README.txt", "not packed");

        Inspection inspection = new BundleInspector(Samples.MODEL)
                .inspect(packer.pack(folder, Optional.of("city.gardens"), Optional.of("1.2.3")));

        assertThat(inspection.findings()).isEmpty();
        RubricBundle bundle = inspection.bundle().orElseThrow();
        assertThat(bundle.symbolicName()).isEqualTo("city.gardens");
        assertThat(bundle.version()).isEqualTo("1.2.3");
        assertThat(bundle.revisions().get(0).word("title", Locale.ENGLISH)).contains("Gardens");
    }

    @Test
    void oneYamlFileIsEnough() throws IOException {
        write("garden.yaml", Samples.rubric("test.garden", "5"));

        Inspection inspection =
                new BundleInspector(Samples.MODEL).inspect(packer.pack(folder, Optional.empty(), Optional.empty()));

        assertThat(inspection.bundle().orElseThrow().symbolicName()).isEqualTo("test.garden");
        assertThat(keys(inspection.findings())).containsExactly("golden.none");
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        write("rubrics/garden.yaml", Samples.rubric("test.garden", "5"));
        write("golden/garden.yaml", Samples.golden("5"));
        byte[] first = packer.pack(folder, Optional.empty(), Optional.empty());
        Files.setLastModifiedTime(
                folder.resolve("rubrics/garden.yaml"), java.nio.file.attribute.FileTime.fromMillis(1));

        assertThat(packer.pack(folder, Optional.empty(), Optional.empty())).isEqualTo(first);
    }

    @Test
    void aBundleNeedsTheLowestModelThatHasWhatItsDocumentsUse() throws IOException {
        write("rubrics/garden.yaml", Samples.rubric("test.garden", "5").replace("示例花园", "hook 的花园"));
        byte[] data = packer.pack(folder, Optional.empty(), Optional.empty());
        write("rubrics/tide.yaml", CodeBundle.document("tide"));
        byte[] hooked = packer.pack(folder, Optional.empty(), Optional.empty());

        assertThat(requirement(data)).contains("(version>=1.0)(!(version>=2.0))");
        assertThat(requirement(hooked)).contains("(version>=1.1)(!(version>=2.0))");
        assertThat(new BundleInspector(new ModelVersion("1.0.0")).inspect(data).isSound())
                .isTrue();
    }

    private static String requirement(byte[] jar) throws IOException {
        try (var entries = new JarInputStream(new ByteArrayInputStream(jar))) {
            return entries.getManifest().getMainAttributes().getValue("Require-Capability");
        }
    }

    @Test
    void aNameLongerThanALineOfTheManifestIsReadBack() throws IOException {
        String name = "a.very.long.name.".repeat(10) + "end";
        write("rubrics/评分表-一份名称很长的示范小区评分细则文件名称.yaml", Samples.rubric("test.garden", "5"));

        Inspection inspection =
                new BundleInspector(Samples.MODEL).inspect(packer.pack(folder, Optional.of(name), Optional.empty()));

        assertThat(inspection.bundle().orElseThrow().symbolicName()).isEqualTo(name);
    }

    @Test
    void aFolderADocumentAndJarsAreVerifiedAlike() throws IOException {
        Path document =
                write("rubrics/garden.yaml", Samples.rubric("test.garden", "5").replace("code: \"1.1\"", "code: 1.1"));
        Path jars = Files.createDirectory(folder.resolve("jars"));
        Files.write(jars.resolve("1.jar"), Samples.aBundle().jar());
        Files.write(jars.resolve("2.jar"), new byte[3]);

        Verification ofDocument = verifier.verify(document).get(0);
        Verification ofFolder = verifier.verify(folder).get(0);
        List<Verification> ofJars = verifier.verify(jars);

        assertThat(ofDocument.isSound()).isFalse();
        assertThat(ofDocument.findings().get(0).in(Locale.ENGLISH)).contains("garden.yaml:22:");
        assertThat(keys(ofFolder.findings())).containsAll(keys(ofDocument.findings()));
        assertThat(ofJars).extracting(Verification::isSound).containsExactly(true, false);
        assertThat(ofJars.get(0).rubrics()).hasSize(1);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(finding -> finding.message().key()).toList();
    }
}
