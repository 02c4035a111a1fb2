package org.hongping.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hongping.operator.Command;

/** The bundle of Chengdu as it is shipped. */
final class ShippedBundle {
    private ShippedBundle() {}

    static byte[] bytes() throws IOException {
        return Files.readAllBytes(files(Command.install().resolve("plugins"), ".jar").stream()
                .filter(jar -> jar.getFileName().toString().startsWith("rubric-chengdu-"))
                .findFirst()
                .orElseThrow());
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
