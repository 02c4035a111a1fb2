package org.hongping.core.relock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hongping.core.bundle.TrialView;
import org.hongping.core.rubric.DiffView;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.SheetView;
import org.hongping.core.storage.Moments;
import org.hongping.rubric.exact.Exact;

/** Moves to another revision as programs read them; what is not known is left out. */
final class RelockDocument {
    private RelockDocument() {}

    static Map<String, Object> candidate(InstalledRubric rubric) {
        return Map.of(
                "rubricDigest", rubric.rubricDigest(),
                "bundle", rubric.bundle(),
                "version", rubric.version(),
                "title", rubric.title());
    }

    /** @param blind whether it is for somebody who has still to score something in the campaign */
    static Map<String, Object> of(Relock move, boolean blind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", move.id());
        document.put("from", move.fromDigest());
        document.put("to", move.toDigest());
        document.put("reason", move.reason());
        document.put("state", move.state().name());
        document.put("totals", blind ? List.of() : move.eachTotal());
        if (blind) {
            document.put("withheld", move.eachTotal().size());
        }
        document.put("proposedAt", Moments.text(move.proposedAt()));
        document.put("proposedBy", move.proposedBy());
        move.settledAt().ifPresent(moment -> document.put("settledAt", Moments.text(moment)));
        move.settledBy().ifPresent(account -> document.put("settledBy", account));
        return document;
    }

    static Map<String, Object> of(Preview preview, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("possible", preview.isPossible());
        document.put("obstacles", preview.obstacles());
        document.put(
                "notes",
                Stream.concat(preview.notes().stream(), Stray.said("relock.strays-then", preview.strays(), language))
                        .toList());
        document.put("strays", strays(preview.strays()));
        document.put("unsaid", preview.trial().unsaid());
        document.put("tried", preview.trial().tried());
        document.put("changed", preview.trial().changed());
        document.put(
                "evaluations",
                preview.trial().rows().stream().map(row -> of(row, language)).toList());
        if (preview.trial().withheld() > 0) {
            document.put("withheld", preview.trial().withheld());
        }
        document.put(
                "rows", preview.diff().rows().stream().map(RelockDocument::of).toList());
        document.put(
                "rules", preview.diff().rules().stream().map(RelockDocument::of).toList());
        document.put("unchanged", preview.diff().unchanged());
        return document;
    }

    static List<Map<String, String>> strays(List<Stray> strays) {
        return strays.stream().map(RelockDocument::of).toList();
    }

    private static Map<String, String> of(Stray stray) {
        return Map.of(
                "applicationId", stray.deduction().applicationId().text(),
                "entrantName", stray.deduction().entrant(),
                "item", stray.deduction().item(),
                "label", stray.label(),
                "points", Exact.of(stray.deduction().points()).text());
    }

    private static Map<String, Object> of(TrialView.Row row, Locale language) {
        List<Map<String, String>> lost = row.lost().stream()
                .map(answer -> Map.of("what", answer.what(), "why", answer.why().in(language)))
                .toList();
        return Map.of(
                "title", row.title(),
                "before", row.before(),
                "after", row.after(),
                "gradesBefore", row.gradesBefore(),
                "gradesAfter", row.gradesAfter(),
                "lost", lost);
    }

    private static Map<String, Object> of(DiffView.Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", row.kind().name());
        document.put("label", row.label());
        row.older().map(SheetView.Row::code).ifPresent(code -> document.put("olderCode", code));
        row.newer().map(SheetView.Row::code).ifPresent(code -> document.put("newerCode", code));
        document.put("fields", row.fields());
        return document;
    }

    private static Map<String, Object> of(DiffView.Rule rule) {
        return Map.of(
                "part", rule.part(),
                "label", rule.label(),
                "kind", rule.kind().name(),
                "fields", rule.fields());
    }
}
