package org.hongping.core.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where the program itself stands, as its start script says; unknown when it is run from classes. */
final class InstallFolder {
    private InstallFolder() {}

    /** Returns the folder of the bundles that were shipped. */
    static Optional<Path> plugins() {
        return Optional.ofNullable(System.getProperty("hongping.install"))
                .map(install -> Path.of(install).resolve("plugins"));
    }
}
