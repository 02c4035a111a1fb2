package org.hongping.core.rubric;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Message;

/** Finds the revision an address names: by digest, by its eight characters, or by id with or without edition. */
final class RubricFinder {
    private static final Pattern SHORT = Pattern.compile("[0-9a-f]{8}");

    private final Rubrics rubrics;

    RubricFinder(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    /** @throws NotFound if no installed revision is meant by that */
    InstalledRubric find(String which) {
        Optional<InstalledRubric> found = which.startsWith("sha256:") ? rubrics.withDigest(which) : named(which);
        return found.orElseThrow(() -> new NotFound(Message.of("rubric.not-installed", which)));
    }

    /** An id means what is in force; the characters of a digest mean whatever is there. */
    private Optional<InstalledRubric> named(String which) {
        boolean one = SHORT.matcher(which).matches();
        return last(one ? rubrics.all() : rubrics.inForce(), which);
    }

    private static Optional<InstalledRubric> last(List<InstalledRubric> all, String which) {
        return all.stream()
                .filter(rubric ->
                        SHORT.matcher(which).matches() ? rubric.shortDigest().equals(which) : isNamed(rubric, which))
                .reduce((earlier, later) -> later);
    }

    private static boolean isNamed(InstalledRubric rubric, String which) {
        String id = rubric.id().text();
        return which.equals(id) || which.equals(id + "@" + rubric.edition());
    }
}
