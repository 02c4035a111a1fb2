package org.hongping.core.rubric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;

/**
 * A folder somebody is writing rubrics in, as it was when it was last looked at.
 *
 * @param name where it stands
 * @param state whether what is there is served
 * @param loadedAt when it was last read
 * @param tookMillis how long it took to read and check, in milliseconds
 * @param findings everything that was found then
 * @param rubrics what is served of it: the last that was sound
 */
public record DevFolder(
        String name,
        State state,
        Optional<Instant> loadedAt,
        long tookMillis,
        List<Finding> findings,
        List<InstalledRubric> rubrics) {
    /** Copies the lists. */
    public DevFolder {
        findings = List.copyOf(findings);
        rubrics = List.copyOf(rubrics);
    }

    /** Whether a folder is served as it is. */
    public enum State {
        /** As it is. */
        SERVED,
        /** It has errors; what was sound before them is still served. */
        OUTDATED,
        /** It has errors, and nothing of it was sound since the start. */
        UNSOUND
    }

    static DevFolder unread(String name) {
        return new DevFolder(name, State.UNSOUND, Optional.empty(), 0, List.of(), List.of());
    }
}
