package org.hongping.core.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hongping.plugin.Packer;
import org.hongping.plugin.manifest.ModelVersion;

/**
 * Bundles of the residential sheet, with as many points for a Party organisation that was founded.
 *
 * @param folder where they are made
 */
public record RevisedBundles(Path folder) {
    /** Name of the bundle that the city's rubrics are shipped in. */
    public static final String CITY = "org.hongping.rubric.chengdu";

    private static final Path SOURCE = Path.of("../rubric-chengdu/src/main/resources");

    /** Returns one named after its rubric. */
    public byte[] bundle(String version, String points) {
        return bundle(Optional.empty(), version, points);
    }

    /** Returns the whole bundle of the city, golden cases and all, with a word changed in the residential sheet. */
    public byte[] city(String version, String word) {
        try {
            Path source = Files.createTempDirectory(folder, "city");
            for (String part : List.of("rubrics", "golden", "messages")) {
                Path into = Files.createDirectory(source.resolve(part));
                try (Stream<Path> files = Files.list(SOURCE.resolve(part))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, into.resolve(String.valueOf(file.getFileName())));
                    }
                }
            }
            Path sheet = source.resolve("rubrics/residential.yaml");
            String text = Files.readString(sheet);
            Files.writeString(sheet, text.replace("label: 有党组织,", "label: 有党组织" + word + ","));
            return packed(source, Optional.of(CITY), version);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] packed(Path source, Optional<String> name, String version) throws IOException {
        return new Packer(ModelVersion.ofThisInstallation()).pack(source, name, Optional.of(version));
    }

    /** Returns one of that name. */
    public byte[] bundle(Optional<String> name, String version, String points) {
        return bundle(
                name,
                version,
                text -> text.replace(
                        "{id: founded, label: 有党组织, points: 3}", "{id: founded, label: 有党组织, points: " + points + "}"));
    }

    /** Returns one of that name, with changes in its text. */
    public byte[] bundle(Optional<String> name, String version, UnaryOperator<String> change) {
        try {
            Path source = Files.createTempDirectory(folder, "bundle");
            String text = Files.readString(SOURCE.resolve("rubrics/residential.yaml"));
            Files.writeString(source.resolve("residential.yaml"), change.apply(text));
            Path messages = Files.createDirectory(source.resolve("messages"));
            Files.copy(
                    SOURCE.resolve("messages/residential_en.properties"),
                    messages.resolve("residential_en.properties"));
            return packed(source, name, version);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
