package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The credit grade of an enterprise (信用等级) from a day until the next one's day.
 *
 * @param id names it
 * @param holderId the enterprise
 * @param grade the grade; empty: from that day on there is none
 * @param fromOn first day
 * @param source who gave it in which document; empty text if it was typed into the enterprise's own form
 * @param version which save this is
 */
public record GradePeriod(
        RecordId id, String holderId, Optional<CreditGrade> grade, LocalDate fromOn, String source, long version)
        implements DatedRecord {
    @Override
    public Optional<Period> period() {
        return Optional.of(new Period(fromOn, Optional.empty()));
    }

    @Override
    public Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        grade.ifPresent(given -> fields.put("grade", given.text()));
        fields.put("fromOn", fromOn.toString());
        if (!source.isEmpty()) {
            fields.put("source", source);
        }
        return fields;
    }
}
