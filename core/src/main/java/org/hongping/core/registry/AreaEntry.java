package org.hongping.core.registry;

import java.util.LinkedHashMap;
import java.util.Map;

/** An area as text by field: how programs get it. */
final class AreaEntry {
    private AreaEntry() {}

    static Map<String, String> written(Area area) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", area.name());
        fields.put("level", Codes.of(area.level()));
        area.parentId().ifPresent(parent -> fields.put("parentId", parent.text()));
        return fields;
    }
}
