package org.hongping.core.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.rubric.Message;

/** Some of what was sent cannot be right (422); names each field with its reason. */
public class Invalid extends Rejected {
    private final Map<String, Message> fields;

    /** Refuses several fields, in the order of the form. */
    public Invalid(Map<String, Message> fields) {
        super(
                422,
                "invalid",
                Message.of("problem.fields-refused", String.valueOf(fields.size())),
                Map.of("fields", Collections.unmodifiableMap(new LinkedHashMap<>(fields))));
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Refuses one field. */
    public Invalid(String field, Message why) {
        this(Map.of(field, why));
    }

    /** Returns what is wrong with the first field. */
    @Override
    public Message reason() {
        return fields.values().stream().findFirst().orElseGet(this::detail);
    }

    /** Returns why each field is refused. */
    public Map<String, Message> fields() {
        return fields;
    }
}
