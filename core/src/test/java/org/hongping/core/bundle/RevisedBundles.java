package org.hongping.core.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hongping.plugin.Packer;
import org.hongping.plugin.manifest.ModelVersion;

/**
 * Bundles of the residential sheet, with as many points for a Party organisation that was founded.
 *
 * @param folder where they are made
 */
public record RevisedBundles(Path folder) {
    private static final Path SOURCE = Path.of("../rubric-chengdu/src/main/resources");

    /** Returns one named after its rubric. */
    public byte[] bundle(String version, String points) {
        return bundle(Optional.empty(), version, points);
    }

    /** Returns one of that name. */
    public byte[] bundle(Optional<String> name, String version, String points) {
        try {
            Path source = Files.createTempDirectory(folder, "bundle");
            String text = Files.readString(SOURCE.resolve("rubrics/residential.yaml"));
            Files.writeString(
                    source.resolve("residential.yaml"),
                    text.replace(
                            "{id: founded, label: 有党组织, points: 3}",
                            "{id: founded, label: 有党组织, points: " + points + "}"));
            Path messages = Files.createDirectory(source.resolve("messages"));
            Files.copy(
                    SOURCE.resolve("messages/residential_en.properties"),
                    messages.resolve("residential_en.properties"));
            return new Packer(ModelVersion.ofThisInstallation()).pack(source, name, Optional.of(version));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
