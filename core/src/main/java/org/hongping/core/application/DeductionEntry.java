package org.hongping.core.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * An incident the organiser entered on the negative list (负面清单) of an application.
 *
 * @param id names it
 * @param applicationId of which application
 * @param item which item of the rubric's list
 * @param points what it takes, decimal text as it was entered
 * @param reason why
 * @param source what it rests on, such as the document that found it
 * @param happenedOn the day it happened, by which the year of a yearly cap is told
 * @param evidenceId the file it rests on, if one was added
 * @param fileName name of that file
 * @param enteredAt when
 * @param enteredBy the organiser's account
 * @param withdrawnAt when it was withdrawn; empty while it stands
 * @param withdrawnBy the account that withdrew it
 * @param withdrawnWhy why it was withdrawn
 */
public record DeductionEntry(
        DeductionId id,
        ApplicationId applicationId,
        String item,
        String points,
        String reason,
        String source,
        LocalDate happenedOn,
        Optional<EvidenceId> evidenceId,
        Optional<String> fileName,
        Instant enteredAt,
        String enteredBy,
        Optional<Instant> withdrawnAt,
        Optional<String> withdrawnBy,
        Optional<String> withdrawnWhy) {
    /** Says whether it was not withdrawn. */
    public boolean isStanding() {
        return withdrawnAt.isEmpty();
    }

    /** Says whether a rubric knows the item and takes such points for it. */
    public boolean isTakenBy(Rubric rubric) {
        return isTaken(rubric, item, points);
    }

    static boolean isTaken(Rubric rubric, String item, String points) {
        BigDecimal taken = new BigDecimal(points);
        return rubric.deductions().stream()
                .filter(known -> known.id().equals(item))
                .anyMatch(known -> taken.compareTo(known.from()) >= 0 && taken.compareTo(known.to()) <= 0);
    }

    /** Returns it as a score sheet holds it. */
    Value value() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("item", Value.text(item));
        fields.put("points", new Value.Figure(new BigDecimal(points)));
        fields.put("reason", Value.text(reason));
        fields.put("date", Value.text(happenedOn.toString()));
        return new Value.Fields(fields);
    }

    /** Returns it as a ground of a decision. */
    Map<String, String> ground() {
        Map<String, String> ground = new LinkedHashMap<>();
        ground.put("what", "deduction/" + item);
        ground.put("value", points);
        ground.put("source", source + ": " + reason);
        ground.put("asOf", happenedOn.toString());
        evidenceId.ifPresent(file -> ground.put("evidence", file.text()));
        return ground;
    }

    static List<Value> values(List<DeductionEntry> entries) {
        return entries.stream().map(DeductionEntry::value).toList();
    }
}
