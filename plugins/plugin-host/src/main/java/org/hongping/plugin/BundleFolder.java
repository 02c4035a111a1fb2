package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with the parts of a bundle: {@code rubrics/*.yaml}, {@code golden/*.yaml}, {@code messages/*.properties}.
 * Rubrics may also stand in the folder itself, so that one YAML file is enough.
 */
final class BundleFolder {
    private static final String RUBRICS = "rubrics";
    private static final Map<String, String> PARTS =
            Map.of(RUBRICS, ".yaml", "golden", ".yaml", "messages", ".properties");

    private final Path folder;

    BundleFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the files by the path they have in the bundle. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            add(folder.resolve(part.getKey()), part.getKey(), part.getValue(), files);
        }
        add(folder, RUBRICS, PARTS.getOrDefault(RUBRICS, ""), files);
        return files;
    }

    private static void add(Path from, String part, String ending, Map<String, byte[]> files) throws IOException {
        for (Path file : Files.isDirectory(from) ? list(from) : List.<Path>of()) {
            String name = String.valueOf(file.getFileName());
            if (Files.isRegularFile(file) && name.endsWith(ending) && !name.startsWith(".")) {
                files.putIfAbsent(part + "/" + name, Files.readAllBytes(file));
            }
        }
    }

    static List<Path> jars(Path folder) throws IOException {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                .toList();
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
