package org.hongping.core.bundle;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where bundles come from and stand.
 *
 * @param jars the kept jars, each under its digest
 * @param cache of the plug-in framework; thrown away at every start
 * @param inbox where new bundles are dropped
 * @param keys where the key of this installation stands
 * @param shipped bundles that came with the program, read only; empty if there are none
 */
public record RubricFolders(Path jars, Path cache, Path inbox, Path keys, Optional<Path> shipped) {

    /** Returns the folders of an installation that keeps everything at home. */
    public static RubricFolders of(Path home, Optional<Path> shipped) {
        return new RubricFolders(
                home.resolve("bundles"),
                home.resolve("cache").resolve("bundles"),
                home.resolve("inbox"),
                home.resolve("keys"),
                shipped);
    }
}
