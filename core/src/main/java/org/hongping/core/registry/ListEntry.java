package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * That an enterprise stands on a list of dishonest, barred, praised or blamed ones. A lifted entry is kept.
 *
 * @param id names it
 * @param holderId the enterprise
 * @param kind which list
 * @param document who entered it by which document
 * @param reason why, as the document says
 * @param fromOn first day
 * @param untilOn last day the document gives, if it gives one
 * @param liftedOn the first day on which it no longer stood, if it was lifted (移出、撤销)
 * @param liftedWhy by which document or for what it was lifted
 * @param version which save this is
 */
public record ListEntry(
        RecordId id,
        String holderId,
        Kind kind,
        String document,
        Optional<String> reason,
        LocalDate fromOn,
        Optional<LocalDate> untilOn,
        Optional<LocalDate> liftedOn,
        Optional<String> liftedWhy,
        long version)
        implements DatedRecord {
    /** A list. */
    public enum Kind {
        /** 失信: judged dishonest. */
        DISHONESTY,
        /** 黑名单: barred. */
        BLACKLIST,
        /** 红榜: praised. */
        RED_BOARD,
        /** 黑榜: blamed. */
        BLACK_BOARD
    }

    /** Returns the days it stood; none if it was lifted on its first day. */
    @Override
    public Optional<Period> period() {
        Optional<LocalDate> lifted = liftedOn.map(day -> day.minusDays(1));
        Optional<LocalDate> last =
                lifted.filter(day -> untilOn.filter(day::isAfter).isEmpty()).or(() -> untilOn);
        return last.filter(day -> day.isBefore(fromOn)).isPresent()
                ? Optional.empty()
                : Optional.of(new Period(fromOn, last));
    }

    /** Whether the enterprise stands on the list on that day. */
    public boolean stands(LocalDate day) {
        return period().filter(days -> days.covers(day)).isPresent();
    }

    @Override
    public Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", Codes.of(kind));
        fields.put("document", document);
        reason.ifPresent(why -> fields.put("reason", why));
        fields.put("fromOn", fromOn.toString());
        untilOn.ifPresent(day -> fields.put("untilOn", day.toString()));
        liftedOn.ifPresent(day -> fields.put("liftedOn", day.toString()));
        liftedWhy.ifPresent(why -> fields.put("liftedWhy", why));
        return fields;
    }
}
