package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hongping.operator.Command;

/** Bundles of the shipped schemes with one figure changed, packed as a vendor packs them. */
final class Revisions {
    private static final Path SOURCES = Path.of(System.getProperty("hongping.rubrics"));
    private static final String SHEET = "rubrics/residential.yaml";

    private final Path folder;

    Revisions(Path folder) {
        this.folder = folder;
    }

    /** Returns a bundle in which somebody who has only applied gets other points than two in that line. */
    Path withPointsForHavingApplied(String code, String points, String version) throws Exception {
        return pack(changed(code, "applied", "2", points), version);
    }

    /** Returns a bundle whose members may differ by so many points in a line and no more. */
    Path withTolerance(String points, String version) throws Exception {
        String sheet = Files.readString(SOURCES.resolve(SHEET));
        String changed = sheet.replace("combine: mean}", "combine: mean, tolerance: " + points + "}");
        assertThat(changed).isNotEqualTo(sheet);
        return pack(changed, version);
    }

    /** Returns a sound bundle in which then one level of a line was set above the line's own points. */
    Path withMorePointsThanTheLineHas(String version) throws Exception {
        Path jar = pack(Files.readString(SOURCES.resolve(SHEET)), version);
        write(jar, SHEET, changed("1.5", "joined", "4", "40").getBytes(StandardCharsets.UTF_8));
        return jar;
    }

    /** Returns a bundle with a program in it, whole and signed by nobody. */
    Path withCode(String version) throws Exception {
        Path jar = withPointsForHavingApplied("1.4", "1", version);
        String code = Revisions.class.getName().replace('.', '/') + ".class";
        try (var program =
                Objects.requireNonNull(Revisions.class.getClassLoader().getResourceAsStream(code))) {
            byte[] bytes = program.readAllBytes();
            write(jar, code, bytes);
            write(jar, JarFile.MANIFEST_NAME, manifest(jar, code, bytes));
        }
        return jar;
    }

    private static byte[] manifest(Path jar, String code, byte[] program) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(file.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Activator", Revisions.class.getName());
            Attributes entry = new Attributes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(program);
            entry.putValue("SHA-256-Digest", Base64.getEncoder().encodeToString(digest));
            manifest.getEntries().put(code, entry);
            var written = new ByteArrayOutputStream();
            manifest.write(written);
            return written.toByteArray();
        }
    }

    private static String changed(String code, String level, String before, String after) throws IOException {
        Pattern figure = Pattern.compile(
                "(?<line>code: \"" + Pattern.quote(code) + "\".*?\\{id: " + level + ", [^}]*points: )" + before + "}",
                Pattern.DOTALL);
        String sheet = Files.readString(SOURCES.resolve(SHEET));
        String changed = figure.matcher(sheet).replaceFirst("${line}" + after + "}");
        assertThat(changed).as(code).isNotEqualTo(sheet);
        return changed;
    }

    /** Leaves out the golden cases of the sheet: they say what the figure was. */
    private Path pack(String sheet, String version) throws Exception {
        Path source = Files.createDirectory(folder.resolve("chengdu-" + version));
        for (String part : List.of("rubrics", "messages", "golden")) {
            Path target = Files.createDirectory(source.resolve(part));
            for (Path file : files(SOURCES.resolve(part))) {
                String name = file.getFileName().toString();
                if (!part.equals("golden") || !name.startsWith("residential")) {
                    Files.copy(file, target.resolve(name));
                }
            }
        }
        Files.writeString(source.resolve(SHEET), sheet);
        Path jar = folder.resolve("rubric-chengdu-" + version + ".jar");
        Command.Outcome packed = Command.run(
                folder,
                "rubric",
                "pack",
                source.toString(),
                "-o",
                jar.toString(),
                "--name",
                "org.hongping.rubric.chengdu",
                "--bundle-version",
                version);
        assertThat(packed.exit()).as(packed.text()).isZero();
        return jar;
    }

    /** Puts an entry in the place of the one of that name, or adds it. */
    private static void write(Path jar, String entry, byte[] content) throws IOException {
        var written = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(written)) {
            for (ZipEntry other : Collections.list(zip.entries())) {
                boolean isIt = other.getName().equals(entry);
                put(
                        out,
                        other.getName(),
                        isIt ? content : zip.getInputStream(other).readAllBytes());
            }
            if (zip.getEntry(entry) == null) {
                put(out, entry, content);
            }
        }
        Files.write(jar, written.toByteArray());
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.toList();
        }
    }
}
