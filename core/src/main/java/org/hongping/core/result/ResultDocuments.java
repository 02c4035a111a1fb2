package org.hongping.core.result;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.application.DeductionEntry;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.MicroPoints;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Points;
import org.hongping.rubric.engine.ResultDocument;
import org.jspecify.annotations.Nullable;

/** Results as programs read them; what is not known is left out. */
final class ResultDocuments {
    private ResultDocuments() {}

    /** Returns a row of the ranking. */
    static Map<String, Object> of(Ranked ranked, AreaTree areas, boolean out) {
        RankRow row = ranked.row();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", row.id().text());
        document.put("state", row.state().name());
        document.put("entrantName", row.entrant());
        document.put("area", areas.where(row.areaId()));
        document.put("enterpriseName", row.enterprise());
        document.put("out", out);
        ranked.rank().ifPresent(rank -> document.put("rank", rank));
        document.put("tied", ranked.tied());
        row.selfTotal().ifPresent(total -> document.put("selfTotal", total));
        row.base().ifPresent(points -> document.put("base", points));
        row.bonus().ifPresent(points -> document.put("bonus", points));
        row.deductions().ifPresent(points -> document.put("deductions", points));
        row.total().ifPresent(points -> document.put("total", points));
        row.members().ifPresent(members -> document.put("members", members));
        row.finished().ifPresent(finished -> document.put("finished", finished));
        row.spreadMicro()
                .map(MicroPoints::points)
                .map(Points::text)
                .ifPresent(spread -> document.put("spread", spread));
        return document;
    }

    /** Returns a decision. */
    static Map<String, Object> of(Decision decision) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", decision.applicationId().text());
        document.put("number", decision.number());
        document.put("outcome", decision.outcome().name());
        document.put("reason", decision.reason());
        document.put("base", decision.base());
        document.put("bonus", decision.bonus());
        document.put("deductions", decision.deductions());
        document.put("total", decision.total());
        document.put("checksum", decision.checksum());
        document.put("decidedAt", Moments.text(decision.decidedAt()));
        return document;
    }

    /** As much as the explanation tells the applicant. */
    private static Map<String, Object> incident(DeductionEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", entry.id().text());
        document.put("item", entry.item());
        document.put("points", Points.text(new BigDecimal(entry.points())));
        document.put("reason", entry.reason());
        document.put("happenedOn", entry.happenedOn().toString());
        entry.evidenceId().ifPresent(evidence -> document.put("evidence", evidence.text()));
        entry.fileName().ifPresent(name -> document.put("fileName", name));
        return document;
    }

    /** Returns the result document with what was decided; members have numbers where they must not be known. */
    static Map<String, @Nullable Object> of(ResultDesk desk, Locale language) {
        String result = ValueText.write(ResultDocument.of(desk.result(), language));
        if (!desk.named()) {
            int number = 0;
            for (Assignment assignment : desk.assignments()) {
                number++;
                result = result.replace(assignment.accountId(), "m" + number);
            }
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("applicationId", desk.desk().application().id().text());
        document.put("applicationState", desk.desk().application().state().name());
        ValueText.fields(result).fields().forEach((name, value) -> document.put(name, ValueText.plain(value)));
        document.put(
                "incidents",
                desk.incidents().stream().map(ResultDocuments::incident).toList());
        desk.decision().ifPresent(decision -> {
            document.put("decision", of(decision));
            document.put("agrees", desk.agrees());
        });
        return document;
    }
}
