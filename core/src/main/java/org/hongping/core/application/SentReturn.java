package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/**
 * A return for correction as a program sends it.
 *
 * @param reason what is to be mended as a whole
 * @param lines remarks by code of the line
 */
record SentReturn(String reason, Map<String, String> lines) {

    /**
     * Reads {@code {"reason": "…", "lines": {"1.1": "…"}}}.
     *
     * @throws org.hongping.core.web.Rejected if it is anything else
     */
    static SentReturn read(String json) {
        Map<String, Value> fields = SentFields.of(json, Set.of("reason", "lines"));
        Map<String, String> lines = new LinkedHashMap<>();
        if (!(fields.getOrDefault("lines", Value.noFields()) instanceof Value.Fields remarks)) {
            throw new Invalid("lines", Message.of("application.lines-are-object"));
        }
        remarks.fields().keySet().forEach(code -> lines.put(code, SentFields.text(remarks.fields(), code)));
        return new SentReturn(SentFields.text(fields, "reason"), lines);
    }
}
