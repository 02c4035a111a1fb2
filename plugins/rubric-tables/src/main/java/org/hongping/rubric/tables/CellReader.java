package org.hongping.rubric.tables;

import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;

/** Reads what was written into a cell as the value it stands for. */
final class CellReader {
    private final Assessors assessors;
    private final Findings findings;

    CellReader(Assessors assessors, Findings findings) {
        this.assessors = assessors;
        this.findings = findings;
    }

    /** Returns the value; empty, with a finding, if it is none. */
    Optional<Value> read(Content content, String text, Place place) {
        return switch (content) {
            case FIXED -> Optional.empty();
            case TEXT -> Optional.of(Value.text(text));
            case FIGURE, COUNT -> number(content, text, place);
            case ASSESSOR -> assessor(text, place);
        };
    }

    private Optional<Value> number(Content content, String text, Place place) {
        Optional<Value> figure = Decimals.parse(text)
                .filter(number -> content == Content.FIGURE || Decimals.isWhole(number))
                .map(Value.Figure::new);
        if (figure.isEmpty()) {
            String key = content == Content.FIGURE ? "table.not-decimal" : "table.not-whole";
            findings.error(Optional.of(place), key, text);
        }
        return figure;
    }

    private Optional<Value> assessor(String text, Place place) {
        Optional<Value> id = assessors.idOf(text).map(Value::text);
        if (id.isEmpty()) {
            findings.error(Optional.of(place), "table.unknown-assessor", text, assessors.all());
        }
        return id;
    }
}
