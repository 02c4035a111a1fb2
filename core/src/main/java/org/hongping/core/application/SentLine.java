package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a program says to a line.
 *
 * @param answer in the shape of the line's rule; without content it clears the line
 * @param note what is added in words
 */
record SentLine(Value.Fields answer, String note) {

    /**
     * Reads {@code {"answer": {…}, "note": "…"}}.
     *
     * @throws org.hongping.core.web.Rejected if it is anything else
     */
    static SentLine read(String json) {
        Map<String, Value> fields = SentFields.of(json, Set.of("answer", "note"));
        if (!(fields.getOrDefault("answer", Value.nothing()) instanceof Value.Fields answer)) {
            throw new Invalid("answer", Message.of("application.answer-is-object"));
        }
        return new SentLine(answer, SentFields.text(fields, "note"));
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("answer", ValueText.plain(answer));
        document.put("note", note);
        return document;
    }
}
