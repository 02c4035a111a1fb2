package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects findings while something is read. It stops counting at {@value #MOST}, so that a hostile file cannot fill
 * the memory with complaints about itself. Not safe for use by several threads.
 */
public final class Findings {
    /** Most findings that are kept. */
    public static final int MOST = 1000;

    private final List<Finding> found = new ArrayList<>();

    /** Notes a mistake. */
    public void error(Optional<Place> place, String key, Object... arguments) {
        add(Finding.error(place, key, arguments));
    }

    /** Notes something that refuses nothing. */
    public void warning(Optional<Place> place, String key, Object... arguments) {
        add(Finding.warning(place, key, arguments));
    }

    /** Notes a finding. */
    public void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else if (!isFull()) {
            found.add(Finding.error(finding.place(), "finding.too-many", String.valueOf(MOST)));
        }
    }

    /** Says whether further findings are no longer kept. */
    public boolean isFull() {
        return found.size() > MOST;
    }

    /** Notes several findings. */
    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Says whether something was found for which the document is refused. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    /** Returns what was found so far in the order of the file; what has no place comes first. */
    public List<Finding> list() {
        Comparator<Finding> asRead =
                Comparator.comparing(finding -> finding.place().orElse(new Place("", 0, 0)));
        return found.stream().sorted(asRead).toList();
    }
}
