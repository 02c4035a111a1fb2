package org.hongping.rubric.tables;

import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Warns where a reading sets what was changed: what is scored may then not be what the workbook says. */
record ReadingWarnings(Value.Fields document, Findings findings) {

    void check(Set<String> edited) {
        for (Value reading : Tree.items(document, "interpretations")) {
            for (Value option : Tree.items(reading, "options")) {
                for (Value setting : Tree.items(option, "set")) {
                    String first = Tree.shown(setting, "path", "0");
                    if (edited.contains(first)) {
                        findings.warning(
                                Optional.empty(),
                                "table.edit-under-reading",
                                first,
                                Tree.shown(reading, "id"),
                                Tree.shown(option, "label"));
                    }
                }
            }
        }
    }
}
