package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an imported document goes: a YAML file that is named, or a folder to be packed. */
record ImportTarget(Path path) {
    private static final String YAML = ".yaml";

    /** Writes the document and returns its file. */
    Path write(String id, String yaml) throws IOException {
        boolean isFile = path.toString().endsWith(YAML) && !Files.isDirectory(path);
        String name = id.substring(id.lastIndexOf('.') + 1) + YAML;
        Path file = isFile ? path : path.resolve("rubrics").resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, yaml);
    }
}
