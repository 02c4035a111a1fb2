package org.hongping.vendor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository with this build's artifacts beside all that the user's has: whatever is fetched goes there as
 * ever, but nothing of this build.
 */
final class VendorRepository {
    private static final String OURS = "org/hongping";
    private static final List<String> MODULES =
            List.of("rubric-spi", "rubric-engine", "rubric-yaml", "plugin-host", "rubric-testkit", "rubric-archetype");

    private final String version;
    private final Path repository;

    private VendorRepository(String version, Path repository) {
        this.version = version;
        this.repository = repository;
    }

    static void make(Path repository, Path users, Path sources, String version) throws IOException {
        link(users, repository, "");
        VendorRepository ours = new VendorRepository(version, repository);
        ours.put("hongping-parent", sources.resolve("pom.xml"));
        ours.put("plugins", sources.resolve("plugins/pom.xml"));
        for (String module : MODULES) {
            Path folder = sources.resolve("plugins").resolve(module);
            Path jar = folder.resolve("target").resolve(module + "-" + version + ".jar");
            Files.copy(jar, ours.put(module, folder.resolve("pom.xml")).resolve(jar.getFileName()));
        }
    }

    /** Links every folder but those on the way to ours. */
    private static void link(Path users, Path repository, String path) throws IOException {
        Files.createDirectories(repository.resolve(path));
        if (!Files.isDirectory(users.resolve(path))) {
            return;
        }
        try (Stream<Path> folders = Files.list(users.resolve(path))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String place = users.relativize(folder).toString();
                if (place.equals("org")) {
                    link(users, repository, place);
                } else if (!place.equals(OURS)) {
                    Files.createSymbolicLink(repository.resolve(place), folder.toAbsolutePath());
                }
            }
        }
    }

    private Path put(String artifact, Path pom) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(OURS).resolve(artifact).resolve(version));
        Files.copy(pom, folder.resolve(artifact + "-" + version + ".pom"));
        return folder;
    }
}
