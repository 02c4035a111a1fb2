package org.hongping.core.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.LineView;
import org.hongping.core.application.SheetViews;
import org.hongping.core.application.TraceWords;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.Validity;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Moments;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.ResultDocument;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Assessments as programs read them; what is not known is left out. */
final class AssessmentDocument {
    private AssessmentDocument() {}

    /** Returns a row of a member's own list. */
    static Map<String, Object> of(QueueRow row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", row.id().text());
        document.put("applicationId", row.applicationId().text());
        document.put("campaignId", row.campaignId().text());
        document.put("campaignTitle", row.campaignTitle());
        document.put("entrantName", row.entrantName());
        document.put("area", row.area());
        document.put("enterpriseName", row.enterpriseName());
        document.put("body", row.body().text());
        document.put("state", row.state().name());
        document.put("asked", row.asked());
        document.put("scored", row.scored());
        document.put("points", row.points());
        document.put("version", row.version());
        document.put("assignedAt", Moments.text(row.assignedAt()));
        row.finishedAt().ifPresent(moment -> document.put("finishedAt", Moments.text(moment)));
        document.put("until", Moments.text(row.until()));
        return document;
    }

    /** Returns an assignment as the organiser follows it. */
    static Map<String, Object> of(Assignment assignment) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", assignment.id().text());
        document.put("applicationId", assignment.applicationId().text());
        document.put("accountId", assignment.accountId());
        document.put("body", assignment.body().text());
        document.put("state", assignment.state().name());
        document.put("reason", assignment.reason());
        document.put("asked", assignment.asked());
        document.put("scored", assignment.scored());
        document.put("version", assignment.version());
        document.put("assignedAt", Moments.text(assignment.assignedAt()));
        assignment.finishedAt().ifPresent(moment -> document.put("finishedAt", Moments.text(moment)));
        return document;
    }

    /** Returns the whole of a member's own sheet with its result. */
    static Map<String, @Nullable Object> of(ScoreDesk desk, Locale language) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(of(desk.assignment()));
        document.put("campaignId", desk.application().campaign().id().text());
        document.put("entrantName", desk.application().entrantName());
        document.put("writable", desk.isWritable());
        desk.window().map(StageWindow::closesAt).ifPresent(moment -> document.put("until", Moments.text(moment)));
        document.put("points", desk.sheet().points());
        if (desk.isReadable()) {
            document.put(
                    "open", desk.sheet().open().stream().map(Criterion::code).toList());
            ScoreViews views = ScoreViews.of(desk, language);
            document.put(
                    "lines",
                    desk.sheet().own().stream()
                            .map(line -> line(desk, line, views))
                            .toList());
            document.put(
                    "result", ValueText.plain(ResultDocument.of(desk.sheet().result(), language)));
        }
        return document;
    }

    /** Returns a line that was saved, and how far the sheet is with it. */
    static Map<String, @Nullable Object> saved(AssessmentService.SavedScore saved, Locale language) {
        Criterion line = saved.sheet().own().stream()
                .filter(own -> own.answerKey().equals(saved.line().criterion()))
                .findFirst()
                .orElseThrow();
        Map<String, LineScore> scores = saved.sheet().scores();
        Map<String, @Nullable Object> document = line(saved.sheet(), line, scores, saved.revision(), language);
        document.put("sheet", figures(saved.sheet(), scores));
        return document;
    }

    /** Returns lines that were saved together, and how far the sheet is with them. */
    static Map<String, @Nullable Object> saved(
            AssessmentService.SavedSheet saved, Collection<String> codes, Locale language) {
        Map<String, LineScore> scores = saved.sheet().scores();
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(
                "lines",
                saved.sheet().own().stream()
                        .filter(line -> codes.contains(line.code()))
                        .map(line -> line(saved.sheet(), line, scores, saved.revision(), language))
                        .toList());
        document.put("sheet", figures(saved.sheet(), scores));
        return document;
    }

    /** Returns no more than what became of lines that were saved together. */
    static Map<String, Object> kept(AssessmentService.SavedSheet saved, Collection<String> codes) {
        Sheet sheet = saved.sheet();
        Map<String, LineScore> scores = sheet.scores();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "lines",
                sheet.own().stream()
                        .filter(line -> codes.contains(line.code()))
                        .map(line -> kept(sheet, line, scores))
                        .toList());
        document.put("sheet", figures(sheet, scores));
        return document;
    }

    private static Map<String, Object> kept(Sheet sheet, Criterion line, Map<String, LineScore> scores) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", line.code());
        Optional.ofNullable(scores.get(line.code()))
                .flatMap(LineScore::points)
                .map(Exact::text)
                .ifPresent(points -> document.put("points", points));
        sheet.line(line).ifPresent(said -> document.put("version", said.version()));
        return document;
    }

    private static Map<String, Object> figures(Sheet sheet, Map<String, LineScore> scores) {
        Map<String, Object> figures = new LinkedHashMap<>();
        Sheet.Progress progress = sheet.progress(scores);
        figures.put("asked", progress.asked());
        figures.put("scored", progress.scored());
        figures.put("points", sheet.points());
        return figures;
    }

    private static Map<String, @Nullable Object> line(
            Sheet sheet, Criterion line, Map<String, LineScore> scores, InstalledRubric revision, Locale language) {
        Optional<LineScore> score = Optional.ofNullable(scores.get(line.code()));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("code", line.code());
        document.put("state", score.map(own -> own.state().word()).orElse("missing"));
        score.flatMap(LineScore::points).map(Exact::text).ifPresent(points -> document.put("points", points));
        document.put("max", SheetViews.text(line.max()));
        document.put(
                "words",
                score.map(own -> TraceWords.of(
                                line, own.trace(), revision.rubric(), revision.wording(language), language))
                        .orElse(""));
        sheet.line(line).ifPresent(said -> {
            document.put("version", said.version());
            document.put("answer", ValueText.plain(said.answer()));
            document.put("savedAt", Moments.text(said.savedAt()));
        });
        return document;
    }

    /** Returns a line with what was said, what the applicant claims, and the evidence. */
    static Map<String, @Nullable Object> line(ScoreDesk desk, Criterion line, ScoreViews views) {
        LineView view = views.line(line);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("code", line.code());
        document.put("state", view.state());
        view.points().ifPresent(points -> document.put("points", points));
        document.put("max", view.max());
        document.put("words", view.how());
        document.put("version", view.version());
        desk.sheet().line(line).ifPresent(said -> {
            document.put("answer", ValueText.plain(said.answer()));
            document.put("savedAt", Moments.text(said.savedAt()));
        });
        document.put("claim", claim(views.claim(line)));
        document.put(
                "evidence",
                desk.application().evidenceOf(line.code()).stream()
                        .map(piece -> piece(desk, piece))
                        .toList());
        return document;
    }

    private static Map<String, Object> claim(LineView.Claim claim) {
        Map<String, Object> document = new LinkedHashMap<>();
        claim.points().ifPresent(points -> document.put("points", points));
        document.put("words", claim.how());
        Optional.of(claim.note()).filter(note -> !note.isEmpty()).ifPresent(note -> document.put("note", note));
        return document;
    }

    private static Map<String, Object> piece(ScoreDesk desk, Evidence evidence) {
        String here = desk.path() + "/evidence/" + evidence.id().text();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", evidence.id().text());
        document.put("sha256", evidence.sha256());
        document.put("fileName", evidence.fileName());
        document.put("mediaType", evidence.mediaType());
        document.put("size", evidence.size());
        document.put("pages", evidence.pages());
        document.put("file", here + "/file");
        document.put(
                "usedFor", desk.application().uses().getOrDefault(evidence.id().text(), List.of()));
        Validity validity = desk.application().validity();
        validity.until(evidence).ifPresent(last -> {
            document.put("validUntil", last.toString());
            document.put("expired", validity.isOver(evidence));
        });
        return document;
    }
}
