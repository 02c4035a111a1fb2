package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.Entrant;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Moments;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Applications as programs read them; what is not known is left out. */
final class ApplicationDocument {
    private ApplicationDocument() {}

    /** Returns a row of a list. */
    static Map<String, Object> of(ApplicationRow row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", row.id().text());
        document.put("campaignId", row.campaignId().text());
        document.put("campaignTitle", row.campaignTitle());
        putEntrant(document, row.entrant(), row.entrantName(), row.enterpriseName());
        document.put("area", row.area());
        document.put("state", row.state().name());
        row.level().ifPresent(level -> document.put("level", level.name()));
        document.put("submissions", row.submissions());
        row.selfTotal().ifPresent(total -> document.put("selfTotal", total));
        document.put("version", row.version());
        document.put("createdAt", Moments.text(row.createdAt()));
        row.submittedAt().ifPresent(moment -> document.put("submittedAt", Moments.text(moment)));
        return document;
    }

    /** Returns the whole of one. */
    static Map<String, Object> of(Desk desk, Locale language) {
        Application application = desk.application();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", application.id().text());
        document.put("campaignId", application.campaignId().text());
        putEntrant(document, application.entrant(), desk.entrantName(), desk.enterpriseName());
        document.put("state", application.state().name());
        application.level().ifPresent(level -> document.put("level", level.name()));
        document.put("writable", desk.isWritable());
        if (application.state().isWritable()) {
            desk.writing().until().ifPresent(end -> document.put("writableUntil", Moments.text(end)));
        }
        document.put("rubric", desk.revision().id().text());
        document.put("edition", desk.revision().edition());
        document.put("rubricDigest", desk.revision().rubricDigest());
        document.put("interpretations", desk.campaign().rubric().interpretations());
        document.put("base", desk.result().base().text());
        document.put("bonus", desk.result().bonus().text());
        document.put("partialTotal", desk.result().partialTotal().text());
        document.put("missing", missing(desk));
        document.put("gates", gates(desk, language));
        document.put("form", form(desk));
        document.put("lines", lines(desk, language));
        document.put(
                "returns",
                desk.returns().stream().map(ApplicationDocument::sentBack).toList());
        document.put(
                "submissions",
                desk.submissions().stream().map(ApplicationDocument::handedIn).toList());
        document.put("version", application.version());
        document.put("createdAt", Moments.text(application.createdAt()));
        return document;
    }

    private static void putEntrant(Map<String, Object> document, Entrant entrant, String name, String enterpriseName) {
        document.put("entrantKind", entrant.kind().name());
        document.put("entrantId", entrant.id());
        document.put("entrantName", name);
        entrant.areaId().ifPresent(id -> document.put("areaId", id.text()));
        entrant.enterpriseId().ifPresent(id -> {
            document.put("enterpriseId", id.text());
            document.put("enterpriseName", enterpriseName);
        });
    }

    /** Returns a field of the form. */
    static Map<String, Object> of(Field field) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", field.field());
        document.put("value", field.value());
        document.put("version", field.version());
        document.put("savedAt", Moments.text(field.savedAt()));
        return document;
    }

    /** Returns what was said to a line. */
    static Map<String, @Nullable Object> of(Line line) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("answer", ValueText.plain(line.answer()));
        document.put("note", line.note());
        document.put("version", line.version());
        document.put("savedAt", Moments.text(line.savedAt()));
        return document;
    }

    /** Returns a line with its points and evidence. */
    static Map<String, @Nullable Object> line(Desk desk, Criterion criterion, Locale language) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("code", criterion.code());
        Optional<LineScore> score = desk.result().line(criterion.code());
        document.put("state", score.map(found -> found.state().word()).orElse("missing"));
        score.flatMap(NodeScore::points).map(Exact::text).ifPresent(points -> document.put("points", points));
        document.put("max", criterion.max().toPlainString());
        score.map(found -> TraceWords.of(
                        criterion, found.trace(), desk.rubric(), desk.revision().wording(language), language))
                .ifPresent(words -> document.put("words", words));
        Optional.ofNullable(desk.dossier().lines().get(criterion.answerKey()))
                .ifPresent(line -> document.putAll(of(line)));
        document.put(
                "evidence",
                desk.evidenceOf(criterion.code()).stream()
                        .map(piece -> piece(desk, piece))
                        .toList());
        return document;
    }

    /** Returns a piece of evidence of an application. */
    static Map<String, Object> piece(Desk desk, Evidence evidence) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", evidence.id().text());
        document.put("sha256", evidence.sha256());
        document.put("fileName", evidence.fileName());
        document.put("mediaType", evidence.mediaType());
        document.put("size", evidence.size());
        document.put("pages", evidence.pages());
        document.put("uploadedAt", Moments.text(evidence.uploadedAt()));
        document.put("file", desk.path() + "/evidence/" + evidence.id().text() + "/file");
        desk.validity().until(evidence).ifPresent(last -> {
            document.put("validUntil", last.toString());
            document.put("expired", desk.validity().isOver(evidence));
        });
        return document;
    }

    /** What it comes to by itself; what departments answered and the organiser settled is not among it. */
    private static List<Map<String, Object>> gates(Desk desk, Locale language) {
        return Summary.of(desk, language).gates().stream()
                .map(gate -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("gate", gate.id());
                    document.put("label", gate.label());
                    gate.holds().ifPresent(holds -> document.put("holds", holds));
                    document.put("facts", documents(gate.facts(), language));
                    document.put(
                            "waits",
                            gate.waits().stream().map(wait -> wait.in(language)).toList());
                    return document;
                })
                .toList();
    }

    /** Returns facts with where they come from. */
    static List<Map<String, @Nullable Object>> documents(List<FactView> facts, Locale language) {
        return facts.stream().map(fact -> fact.document(language)).toList();
    }

    private static Map<String, Object> missing(Desk desk) {
        return Map.of(
                "fields",
                desk.completeness().fields().stream().map(field -> field.id()).toList(),
                "lines",
                desk.completeness().lines().stream().map(Criterion::code).toList());
    }

    private static List<Map<String, Object>> form(Desk desk) {
        return SubjectFields.all(desk.rubric()).stream()
                .flatMap(field -> Optional.ofNullable(desk.dossier().fields().get(field.id())).stream())
                .map(ApplicationDocument::of)
                .toList();
    }

    private static List<Map<String, @Nullable Object>> lines(Desk desk, Locale language) {
        return desk.criteria().stream()
                .map(criterion -> line(desk, criterion, language))
                .toList();
    }

    private static Map<String, Object> sentBack(Return sent) {
        return Map.of(
                "number", sent.number(),
                "reason", sent.reason(),
                "lines", sent.lines(),
                "returnedAt", Moments.text(sent.returnedAt()));
    }

    /** Returns what was handed in under a number and lies on the desk. */
    static Map<String, Object> version(Desk desk, Submission submission, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>(handedIn(submission));
        document.put("base", desk.result().base().text());
        document.put("bonus", desk.result().bonus().text());
        document.put("partialTotal", desk.result().partialTotal().text());
        document.put("form", form(desk));
        document.put("lines", lines(desk, language));
        return document;
    }

    /** Returns when something was handed in, without what it says. */
    static Map<String, Object> handedIn(Submission submission) {
        return Map.of(
                "number", submission.number(),
                "checksum", submission.checksum(),
                "submittedAt", Moments.text(submission.submittedAt()));
    }
}
