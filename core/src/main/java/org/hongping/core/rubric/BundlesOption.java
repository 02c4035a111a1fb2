package org.hongping.core.rubric;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder of bundles that a command reads. */
final class BundlesOption {
    @Option(names = "--bundles", paramLabel = "DIR", description = "Folder of bundles; without it the installation's.")
    private Optional<Path> folder = Optional.empty();

    Optional<Path> folder() {
        return folder;
    }
}
