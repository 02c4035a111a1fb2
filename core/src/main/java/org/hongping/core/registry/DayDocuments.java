package org.hongping.core.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stood on a day, as programs get it. */
final class DayDocuments {
    private DayDocuments() {}

    static Map<String, Object> of(EstateOnDay estate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("day", estate.day().toString());
        estate.managedBy().ifPresent(enterprise -> {
            document.put("enterpriseId", enterprise.id().text());
            document.put("enterpriseName", enterprise.name());
        });
        estate.committee()
                .ifPresent(term -> document.put("committee", RecordApiRoutes.document(RecordKinds.COMMITTEES, term)));
        document.put("partyOrganisations", documents(RecordKinds.PARTY, estate.partyOrganisations()));
        document.put("people", documents(RecordKinds.PEOPLE, estate.people()));
        return document;
    }

    static Map<String, Object> of(EnterpriseOnDay enterprise) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("day", enterprise.standing().day().toString());
        enterprise.standing().grade().ifPresent(grade -> document.put("creditGrade", grade.text()));
        document.put(
                "listEntries",
                documents(RecordKinds.LISTS, enterprise.standing().listEntries()));
        document.put("partyOrganisations", documents(RecordKinds.PARTY, enterprise.partyOrganisations()));
        document.put("people", documents(RecordKinds.PEOPLE, enterprise.people()));
        document.put(
                "estates",
                enterprise.estates().stream()
                        .map(estate -> Map.of("id", estate.id().text(), "name", estate.name()))
                        .toList());
        return document;
    }

    private static <T extends DatedRecord> List<Map<String, Object>> documents(RecordKind<T> kind, List<T> records) {
        return records.stream().map(one -> RecordApiRoutes.document(kind, one)).toList();
    }
}
