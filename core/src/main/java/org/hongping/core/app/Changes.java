package org.hongping.core.app;

import java.util.Optional;
import org.hongping.core.demo.Progress;

/**
 * What the pages can ask of the running installation.
 *
 * @param progress of the demonstration, where it is shown
 * @param toDemonstration shows the demonstration instead of an installation that nobody has set up yet
 * @param toOffice takes the demonstration away and goes on with the office's own installation
 */
record Changes(Progress progress, Optional<Runnable> toDemonstration, Runnable toOffice) {
    /** A server that stays what it is. */
    static final Changes NONE = new Changes(Progress.made(), Optional.empty(), () -> {
        throw new IllegalStateException("this server stays what it is");
    });
}
