package org.hongping.core.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hongping.core.application.StandingOpinion;
import org.hongping.core.storage.Moments;

/** Recommendations as programs get them. */
final class RecommendationDocuments {
    private RecommendationDocuments() {}

    static Map<String, Object> of(AreaDesk desk) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaignId", desk.campaign().id().text());
        document.put("areaId", desk.area().id().text());
        document.put("area", desk.area().name());
        document.put("stage", desk.stage().name());
        document.put("open", desk.isOpen());
        desk.window()
                .ifPresent(window -> document.put("closesAt", window.closesAt().toString()));
        desk.places().ifPresent(places -> document.put("places", places));
        document.put("spent", desk.spent());
        document.put("number", desk.number());
        document.put(
                "waiting",
                desk.waiting().stream().map(RecommendationDocuments::filed).toList());
        document.put(
                "list",
                Stream.concat(desk.recommended().stream(), desk.others().stream())
                        .map(RecommendationDocuments::row)
                        .toList());
        document.put(
                "below",
                desk.below().stream().map(RecommendationDocuments::filed).toList());
        document.put(
                "sealed",
                desk.sealed().stream().map(RecommendationDocuments::of).toList());
        return document;
    }

    static Map<String, Object> of(SealedList list) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("areaId", list.areaId());
        document.put("number", list.number());
        document.put("checksum", list.checksum());
        document.put("sealedAt", list.sealedAt().toString());
        document.put("rows", rows(list));
        return document;
    }

    static Map<String, Object> of(Opinion opinion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", opinion.applicationId().text());
        document.put("verdict", opinion.verdict().name());
        opinion.place().ifPresent(place -> document.put("place", place));
        document.put("words", opinion.words());
        return document;
    }

    /** Returns what one's own area says of an application. */
    static Map<String, Object> of(StandingOpinion opinion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", opinion.applicationId().text());
        document.put("list", opinion.listNumber());
        opinion.said().ifPresent(said -> {
            document.put("verdict", said.verdict());
            said.place().ifPresent(place -> document.put("place", place));
            document.put("words", said.words());
            document.put("givenAt", Moments.text(said.givenAt()));
        });
        return document;
    }

    private static List<Map<String, Object>> rows(SealedList list) {
        return list.content().rows().stream()
                .map(row -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("applicationId", row.application());
                    document.put("verdict", (row.place() > 0 ? Verdict.RECOMMENDED : Verdict.NOT_RECOMMENDED).name());
                    if (row.place() > 0) {
                        document.put("place", row.place());
                    }
                    document.put("words", row.words());
                    return document;
                })
                .toList();
    }

    private static Map<String, Object> row(AreaDesk.Row row) {
        Map<String, Object> document = of(row.opinion());
        document.putAll(filed(row.filed()));
        return document;
    }

    private static Map<String, Object> filed(Filed filed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("applicationId", filed.id().text());
        document.put("entrant", filed.entrantName());
        document.put("enterprise", filed.enterpriseName());
        document.put("state", filed.state().name());
        filed.level().ifPresent(level -> document.put("level", level.name()));
        filed.selfTotal().ifPresent(total -> document.put("selfTotal", total));
        return document;
    }
}
