package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.LineCodes;
import org.hongping.rubric.Message;

/** An application was handed in with something lacking; names every field and line. */
public final class Incomplete extends Invalid {
    Incomplete(Completeness completeness) {
        super(fields(completeness));
    }

    private static Map<String, Message> fields(Completeness completeness) {
        Map<String, Message> fields = new LinkedHashMap<>();
        completeness
                .fields()
                .forEach(field -> fields.put(field.id(), Message.of("application.field-missing", field.label())));
        completeness
                .lines()
                .forEach(line -> fields.put(
                        line.code(),
                        Message.of("application.line-missing", LineCodes.shown(line.code()), line.label())));
        return fields;
    }
}
