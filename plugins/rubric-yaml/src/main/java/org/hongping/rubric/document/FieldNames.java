package org.hongping.rubric.document;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;

/** Which fields of a table are known and which are missed; what is neither known nor meant is noted. */
final class FieldNames {
    private final Located at;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    FieldNames(Located at, Findings findings) {
        this.at = at;
        this.findings = findings;
    }

    void know(String name) {
        known.add(name);
    }

    /** Remembers a field that has to be there and is not. */
    void miss(String name) {
        missing.add(name);
    }

    /** Notes what nobody asked for and what is not there. */
    void close() {
        if (!(at.value() instanceof Value.Fields)) {
            findings.error(at.place(), "finding.not-fields", at.shown());
            return;
        }
        Set<String> free = new LinkedHashSet<>(known);
        free.removeAll(at.fields().keySet());
        for (String name : at.fields().keySet()) {
            if (!known.contains(name) && !findings.isFull()) {
                refuse(name, free).ifPresent(missing::remove);
            }
        }
        missing.forEach(name -> findings.error(at.place(), "finding.missing-field", name));
    }

    private Optional<String> refuse(String name, Set<String> free) {
        Optional<String> nearest = Nearest.to(name, free).or(() -> Nearest.to(name, known));
        Optional<Place> there = at.marks().field(name).name();
        if (nearest.isPresent()) {
            findings.error(there, "finding.misspelt-field", name, nearest.get());
        } else {
            findings.error(there, "finding.unknown-field", name, String.join(", ", known));
        }
        return nearest;
    }
}
