package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds a post at an estate or an enterprise: a name and how to reach them, nothing else.
 *
 * @param id names the record, not the person
 * @param holderId the estate or the enterprise
 * @param name their name
 * @param role their post
 * @param phone a telephone number of the post
 * @param fromOn first day in it
 * @param untilOn last day in it; none while it goes on
 * @param version which save this is
 */
public record Person(
        RecordId id,
        String holderId,
        String name,
        Role role,
        Optional<String> phone,
        LocalDate fromOn,
        Optional<LocalDate> untilOn,
        long version)
        implements DatedRecord {
    /** A post. */
    public enum Role {
        /** In charge of the estate or the enterprise (负责人). */
        MANAGER,
        /** Secretary of its Party organisation (党组织书记). */
        PARTY_SECRETARY,
        /** Whom to call (联系人). */
        CONTACT
    }

    /** Returns the days in the post. */
    public Period tenure() {
        return new Period(fromOn, untilOn);
    }

    @Override
    public Optional<Period> period() {
        return Optional.of(tenure());
    }

    @Override
    public Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("role", Codes.of(role));
        phone.ifPresent(number -> fields.put("phone", number));
        fields.put("fromOn", fromOn.toString());
        untilOn.ifPresent(day -> fields.put("untilOn", day.toString()));
        return fields;
    }
}
