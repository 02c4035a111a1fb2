package org.hongping.plugin.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Severity;

/** Collects what is wrong with an archive. For one reading. */
final class Faults {
    private final List<Finding> findings = new ArrayList<>();

    /** Notes a fault; the sentence is {@code archive.<name>}. */
    void add(String name, Object... arguments) {
        List<String> texts = Stream.of(arguments).map(Object::toString).toList();
        findings.add(new Finding(Severity.ERROR, new Message("archive." + name, texts), Optional.empty()));
    }

    /** Notes the fault unless the condition holds, and says whether it does. */
    boolean check(boolean holds, String name, Object... arguments) {
        if (!holds) {
            add(name, arguments);
        }
        return holds;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
