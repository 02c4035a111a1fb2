package org.hongping.core.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A building of an estate (楼栋).
 *
 * @param id names it
 * @param holderId the estate
 * @param name as residents call it, unique within the estate
 * @param floors 1 or more, if known
 * @param households 0 or more, if known
 * @param version which save this is
 */
public record Building(
        RecordId id, String holderId, String name, Optional<Integer> floors, Optional<Integer> households, long version)
        implements DatedRecord {
    @Override
    public Optional<Period> period() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        floors.ifPresent(count -> fields.put("floors", count.toString()));
        households.ifPresent(count -> fields.put("households", count.toString()));
        return fields;
    }
}
