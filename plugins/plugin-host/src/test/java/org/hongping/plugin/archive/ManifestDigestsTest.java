package org.hongping.plugin.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class ManifestDigestsTest {
    private final Manifest manifest = new Manifest();

    @Test
    void filesWithTheirDigestsAreSound() {
        list("a.yaml", ManifestDigests.digest(bytes("a")));

        assertThat(keys("META-INF/MANIFEST.MF", "any", "a.yaml", "a")).isEmpty();
    }

    @Test
    void otherMissingAndLeftOverDigestsAreTold() {
        list("a.yaml", ManifestDigests.digest(bytes("A")));
        list("gone.yaml", ManifestDigests.digest(bytes("g")));

        assertThat(keys("a.yaml", "a", "new.yaml", "n"))
                .containsExactly("archive.wrong-digest", "archive.no-digest", "archive.missing-file");
    }

    @Test
    void digestsLookAsJarSigningWritesThem() {
        assertThat(ManifestDigests.digest(new byte[0])).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private void list(String name, String digest) {
        var section = new Attributes();
        section.putValue(ManifestDigests.ATTRIBUTE, digest);
        manifest.getEntries().put(name, section);
    }

    private List<String> keys(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
        }
        return ManifestDigests.check(new Archive(files, Set.of()), manifest).stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
