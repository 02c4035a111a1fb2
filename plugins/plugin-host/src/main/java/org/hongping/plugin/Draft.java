package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.ReadRubric;
import org.hongping.rubric.document.RubricChecks;

/**
 * A document that nobody has packed yet, for its author to try.
 *
 * @param document the document, whole
 */
public record Draft(Value.Fields document) {
    /** Returns a revision to score by, nothing checked but its shape; empty if it has none or cannot be scored. */
    public Optional<RubricRevision> revision() {
        return DocumentReader.read(document, Marks.none())
                .rubric()
                .map(read -> RubricRevision.of(unnamed(read), RubricRevision.Origin.DRAFT))
                .filter(RubricRevision::isScored);
    }

    /** Returns what an installation finds in it, warnings too. */
    public List<Finding> findings() {
        ReadRubric read = DocumentReader.read(document, Marks.none());
        if (read.rubric().isEmpty()) {
            return read.findings();
        }
        List<Finding> findings =
                new ArrayList<>(RubricChecks.check(read.rubric().get(), Marks.none()));
        if (findings.isEmpty()) {
            findings.addAll(ReadingChecks.check(unnamed(read.rubric().get()), Map.of()));
        }
        return findings;
    }

    private static RubricDocument unnamed(Rubric rubric) {
        return RubricDocument.of(rubric, "", "", Words.none());
    }
}
