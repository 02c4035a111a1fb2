package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Party organisation (党组织) of an estate or an enterprise; its members are a number, never names.
 *
 * @param id names it
 * @param holderId the estate or the enterprise
 * @param name its full name
 * @param kind what it is
 * @param superior the organisation above it
 * @param members how many, if known
 * @param fromOn when it was founded
 * @param untilOn its last day, if it was dissolved
 * @param version which save this is
 */
public record PartyOrganisation(
        RecordId id,
        String holderId,
        String name,
        Kind kind,
        Optional<String> superior,
        Optional<Integer> members,
        LocalDate fromOn,
        Optional<LocalDate> untilOn,
        long version)
        implements DatedRecord {
    /** What a Party organisation is. */
    public enum Kind {
        /** 党委. */
        PARTY_COMMITTEE,
        /** 党总支. */
        GENERAL_BRANCH,
        /** 党支部. */
        BRANCH,
        /** 功能型党支部: its members keep their membership elsewhere. */
        FUNCTIONAL_BRANCH,
        /** 联合党支部: of several units. */
        JOINT_BRANCH
    }

    /** Returns the days it exists. */
    public Period existence() {
        return new Period(fromOn, untilOn);
    }

    @Override
    public Optional<Period> period() {
        return Optional.of(existence());
    }

    @Override
    public Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("kind", Codes.of(kind));
        superior.ifPresent(above -> fields.put("superior", above));
        members.ifPresent(count -> fields.put("members", count.toString()));
        fields.put("fromOn", fromOn.toString());
        untilOn.ifPresent(day -> fields.put("untilOn", day.toString()));
        return fields;
    }
}
