package org.hongping.plugin;

import java.util.Locale;
import org.hongping.rubric.Message;

/** A kept jar is gone, or no longer what its digest says. */
public final class DamagedBundle extends RuntimeException {
    private final transient Message problem;

    private DamagedBundle(Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /** The jar is not there. */
    public static DamagedBundle missing(String bundleDigest) {
        return new DamagedBundle(Message.of("catalogue.jar-missing", bundleDigest));
    }

    /** The jar has another digest than it had. */
    public static DamagedBundle altered(String bundleDigest, String found) {
        return new DamagedBundle(Message.of("catalogue.jar-altered", bundleDigest, found));
    }

    /** Returns which jar, and what is wrong with it. */
    public Message problem() {
        return problem;
    }
}
