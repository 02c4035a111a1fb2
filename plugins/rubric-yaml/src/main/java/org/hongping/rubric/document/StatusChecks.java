package org.hongping.rubric.document;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.hongping.rubric.StatusAnswer;

/** The statuses of a {@link StatusAnswer}: known ids, once each, and patterns that are patterns. */
final class StatusChecks {
    private static final List<String> IDS = List.of("met", "unmet", "unknown");

    private final String code;
    private final StatusAnswer rule;
    private final Marks list;
    private final Findings findings;

    StatusChecks(String code, StatusAnswer rule, Marks list, Findings findings) {
        this.code = code;
        this.rule = rule;
        this.list = list;
        this.findings = findings;
    }

    void check() {
        UniqueIds.check("statuses", rule.statuses(), StatusAnswer.Standing::id, list, findings);
        for (int index = 0; index < rule.statuses().size(); index++) {
            StatusAnswer.Standing standing = rule.statuses().get(index);
            Marks here = list.item(index);
            if (!IDS.contains(standing.id())) {
                findings.error(
                        here.field("id").place(), "finding.status-id", code, standing.id(), String.join(", ", IDS));
            }
            standing.justification().ifPresent(pattern -> pattern(pattern, here));
        }
    }

    private void pattern(String pattern, Marks here) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException fault) {
            findings.error(
                    here.field("justification").place(),
                    "finding.status-pattern",
                    code,
                    pattern,
                    fault.getDescription());
        }
    }
}
