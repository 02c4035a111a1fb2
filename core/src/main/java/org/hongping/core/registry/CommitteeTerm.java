package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A term of an estate's owners' committee (业主委员会).
 *
 * @param id names it
 * @param holderId the estate
 * @param fromOn first day in office
 * @param untilOn last day in office, itself included
 * @param members how many sit on it, 1 or more
 * @param partyMembers how many of them are Party members
 * @param filedOn when it was filed with the subdistrict (备案)
 * @param version which save this is
 */
public record CommitteeTerm(
        RecordId id,
        String holderId,
        LocalDate fromOn,
        LocalDate untilOn,
        int members,
        int partyMembers,
        Optional<LocalDate> filedOn,
        long version)
        implements DatedRecord {
    /** Returns the days in office. */
    public Period term() {
        return new Period(fromOn, Optional.of(untilOn));
    }

    @Override
    public Optional<Period> period() {
        return Optional.of(term());
    }

    @Override
    public Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("fromOn", fromOn.toString());
        fields.put("untilOn", untilOn.toString());
        fields.put("members", String.valueOf(members));
        fields.put("partyMembers", String.valueOf(partyMembers));
        filedOn.ifPresent(day -> fields.put("filedOn", day.toString()));
        return fields;
    }
}
