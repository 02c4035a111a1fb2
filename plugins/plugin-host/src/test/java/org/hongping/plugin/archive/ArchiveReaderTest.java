package org.hongping.plugin.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(400_000, 10, 100_000, 200_000, 100, 60, 3);

    @Test
    void whatAPlainZipHoldsIsReadInItsOrder() throws IOException {
        ReadArchive read = read(PlainZip.write(Map.of("rubrics/x.yaml", bytes("schema: 1"))));

        assertThat(read.findings()).isEmpty();
        assertThat(read.archive().names()).containsExactly("rubrics/x.yaml");
        assertThat(read.archive().text("rubrics/x.yaml")).contains("schema: 1");
    }

    @Test
    void whatJavaPacksIsReadToo() throws IOException {
        ReadArchive read = read(zip(Map.of("a/", "", "a/b.yaml", "评".repeat(5_000), "c", "")));

        assertThat(read.findings()).isEmpty();
        assertThat(read.archive().names()).containsExactlyInAnyOrder("a/b.yaml", "c");
    }

    @Test
    void noFlippedBitOfAPlainZipGoesUnseen() {
        byte[] sound =
                PlainZip.write(files("META-INF/MANIFEST.MF", "Manifest-Version: 1.0", "a.yaml", "a: 1", "b", ""));

        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(read(flipped).findings()).as("bit %d", bit).isNotEmpty();
        }
    }

    @Test
    void noFlippedBitChangesWhatIsReadFromADeflatedZip() throws IOException {
        byte[] sound = zip(Map.of("a.yaml", "label: 党组织\n".repeat(20), "b.yaml", "points: 5\n".repeat(20)));
        Archive original = read(sound).archive();

        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            ReadArchive read = read(flipped);
            if (read.findings().isEmpty()) {
                assertThat(read.archive().names()).isEqualTo(original.names());
                assertThat(read.archive().text("a.yaml")).isEqualTo(original.text("a.yaml"));
                assertThat(read.archive().text("b.yaml")).isEqualTo(original.text("b.yaml"));
            }
        }
    }

    @Test
    void noTruncatedZipIsTaken() throws IOException {
        byte[] sound = zip(Map.of("a.yaml", "a: 1", "b.yaml", "b: 2"));

        for (int length = 0; length < sound.length; length++) {
            assertThat(read(Arrays.copyOf(sound, length)).findings())
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void anythingBehindBeforeOrBetweenIsSeen() throws IOException {
        byte[] sound = zip(Map.of("a", "1"));

        assertThat(keys(joined(sound, new byte[1]))).containsExactly("archive.no-end");
        assertThat(keys(joined(new byte[1], sound))).containsExactly("archive.odd-end");
        assertThat(keys(joined(sound, sound))).containsExactly("archive.odd-end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "/etc/passwd",
                "C:/evil",
                "a\\b",
                "a//b",
                "./a",
                "a/.",
                "a\u0000b",
                "a\nb",
                " a",
                "a ",
                "e\u0301",
                "a\u202Eb",
                "a\u2066b",
                "a\u200bb",
                "\ufeffa",
                "a\u2028b",
                "a\ue000b"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        assertThat(keys(zip(Map.of(name, "x")))).contains("archive.bad-name");
    }

    @Test
    void twoSpellingsOfOneNameAreRefused() throws IOException {
        assertThat(keys(zip(files("Rubrics/a.yaml", "1", "rubrics/A.yaml", "2"))))
                .containsExactly("archive.duplicate");
        assertThat(keys(zip(files("a", "1", "a/b", "2")))).containsExactly("archive.duplicate");
        assertThat(keys(zip(files("a/b", "2", "a", "1")))).containsExactly("archive.duplicate");
    }

    @Test
    void anArchiveWithinTheArchiveIsRefused() throws IOException {
        assertThat(keys(zip(Map.of("lib/x.JAR", "x")))).containsExactly("archive.archive-within");
    }

    @Test
    void everyLimitHolds() throws IOException {
        assertThat(keys(zip(Map.of("a", "x".repeat(100_001))))).containsExactly("archive.entry-too-large");
        assertThat(keys(zip(Map.of("a", "x".repeat(99_000))))).containsExactly("archive.too-tight");
        assertThat(keys(zip(Map.of("a".repeat(61), "")))).containsExactly("archive.name-too-long");
        assertThat(keys(zip(Map.of("a/b/c/d", "")))).containsExactly("archive.too-many-folders");
        assertThat(keys(new byte[400_001])).containsExactly("archive.too-large");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            many.put("f" + i, "");
        }
        assertThat(keys(zip(many))).containsExactly("archive.too-many-entries");
        byte[] large = new byte[90_000];
        assertThat(keys(PlainZip.write(Map.of("a", large, "b", large, "c", large))))
                .containsExactly("archive.too-much");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsNotUnpacked() throws IOException {
        byte[] bomb = zip(Map.of("a", "x".repeat(10_000_000)));
        int central = indexOf(bomb, new byte[] {0x50, 0x4b, 1, 2});
        bomb[central + 24] = 10;
        bomb[central + 25] = 0;
        bomb[central + 26] = 0;
        bomb[central + 27] = 0;

        assertThat(keys(bomb)).containsExactly("archive.two-readings");
    }

    @Test
    void everyFaultIsTold() throws IOException {
        assertThat(keys(zip(files("../a", "1", "b.zip", "2", "c/d/e/f", "3"))))
                .containsExactly("archive.bad-name", "archive.archive-within", "archive.too-many-folders");
    }

    private static List<String> keys(byte[] archive) {
        return read(archive).findings().stream()
                .map(Finding::message)
                .map(message -> message.key())
                .toList();
    }

    private static ReadArchive read(byte[] archive) {
        return ArchiveReader.read(archive, SMALL);
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
        }
        return files;
    }

    private static byte[] zip(Map<String, ?> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, ?> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue() instanceof byte[] content ? content : bytes((String) file.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; ; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
