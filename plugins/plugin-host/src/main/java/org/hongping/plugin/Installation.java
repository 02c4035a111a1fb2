package org.hongping.plugin;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;

/**
 * What an attempt to install a bundle came to.
 *
 * @param name the file's name
 * @param bundleDigest SHA-256 of its bytes
 * @param state whether it is served now
 * @param findings everything that was found, in the order of the steps
 * @param opened whether a file of it could be read at all
 * @param bundle the bundle that is served; empty when it was refused
 * @param trials what stored evaluations would come to; empty when it was refused or there are none
 */
public record Installation(
        String name,
        String bundleDigest,
        State state,
        List<Finding> findings,
        boolean opened,
        Optional<RubricBundle> bundle,
        List<Trial> trials) {
    /** Copies the lists. */
    public Installation {
        findings = List.copyOf(findings);
        trials = List.copyOf(trials);
    }

    /** Returns what every step of the installation found. */
    public List<StepReport> steps() {
        return StepReport.of(findings, opened);
    }

    /** How it ended. */
    public enum State {
        /** It is kept and served from now on. */
        INSTALLED,
        /** The same bytes were served already; nothing has changed. */
        ALREADY_THERE,
        /** Everything is as it was before. */
        REFUSED
    }

    /** Says whether the bundle is served now. */
    public boolean isServed() {
        return state != State.REFUSED;
    }
}
