package org.hongping.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.Result;

/** Compares what is to be put into a draft with the sheet of the campaign and with what stands there. */
final class FillPlanner {
    private final Rubric rubric;
    private final Map<String, Field> fields;
    private final Map<String, Line> lines;
    private final Map<String, List<EvidenceId>> evidence;
    private final DraftContent content;
    private final List<FillPlan.Piece> taken = new ArrayList<>();
    private final List<FillPlan.Piece> same = new ArrayList<>();
    private final List<FillPlan.Piece> kept = new ArrayList<>();
    private final List<FillPlan.Misfit> misfits = new ArrayList<>();

    private FillPlanner(Rubric rubric, Optional<Dossier> dossier, DraftContent content) {
        this.rubric = rubric;
        this.fields = dossier.map(Dossier::fields).orElse(Map.of());
        this.lines = dossier.map(Dossier::lines).orElse(Map.of());
        this.evidence = dossier.map(Dossier::evidence).orElse(Map.of());
        this.content = content;
    }

    static FillPlan plan(InstalledRubric revision, RubricPin pin, Optional<Dossier> dossier, DraftContent content) {
        FillPlanner planner = new FillPlanner(revision.resolved(pin.interpretations()), dossier, content);
        planner.fields();
        planner.lines(SelfAssessment.score(revision, pin, planner.said(), Map.of(), planner.subject()));
        planner.evidence();
        return new FillPlan(planner.taken, planner.same, planner.kept, planner.misfits);
    }

    private void fields() {
        Map<String, FormField> known = new LinkedHashMap<>();
        SubjectFields.all(rubric).forEach(field -> known.put(field.id(), field));
        for (Map.Entry<String, String> said : ordered(content.fields(), known)) {
            String value = said.getValue().strip();
            if (value.isEmpty()) {
                continue;
            }
            FormField field = known.get(said.getKey());
            String label = field == null ? said.getKey() : field.label();
            String words = field == null ? value : SubjectFields.words(field, value, Wording.OWN, Locale.CHINESE);
            FillPlan.Piece piece = new FillPlan.Piece(FillPlan.Kind.FIELD, said.getKey(), label, words);
            if (field == null || field.type() == FormField.Type.SEAL) {
                misfit(piece, Message.of("earlier.no-such-field"));
                continue;
            }
            try {
                String checked = FieldCheck.check(field, value);
                Optional<String> standing = Optional.ofNullable(fields.get(field.id()))
                        .map(Field::value)
                        .filter(text -> !text.isBlank());
                sort(piece, standing.isEmpty(), standing.filter(checked::equals).isPresent());
            } catch (Invalid unfit) {
                misfit(piece, unfit.reason());
            }
        }
    }

    /** What is known comes in the order of the sheet, the rest after it. */
    private static <T> List<Map.Entry<String, T>> ordered(Map<String, T> said, Map<String, ?> known) {
        List<String> order = new ArrayList<>(known.keySet());
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(
                                (String key) -> order.contains(key) ? order.indexOf(key) : Integer.MAX_VALUE)
                        .thenComparing(key -> key)))
                .toList();
    }

    /** What stands there counts, and what is new beside it. */
    private Beside subject() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((id, field) -> texts.put(id, field.value()));
        texts.putAll(content.fields());
        return Beside.ofInput(SubjectFields.said(rubric, texts));
    }

    private Map<String, Line> said() {
        Map<String, Line> said = new LinkedHashMap<>();
        for (Criterion line : Criteria.of(rubric)) {
            Optional.ofNullable(content.lines().get(line.answerKey()))
                    .filter(answer -> !answer.answer().fields().isEmpty())
                    .ifPresent(answer -> said.put(
                            line.answerKey(),
                            new Line(line.answerKey(), answer.answer(), answer.note(), 1, Instant.EPOCH)));
        }
        return said;
    }

    private void lines(Result result) {
        Map<String, Criterion> known = new LinkedHashMap<>();
        Criteria.of(rubric).forEach(line -> known.put(line.answerKey(), line));
        for (Map.Entry<String, DraftContent.Answer> said : ordered(content.lines(), known)) {
            if (said.getValue().answer().fields().isEmpty()) {
                continue;
            }
            Criterion line = known.get(said.getKey());
            FillPlan.Piece piece =
                    new FillPlan.Piece(FillPlan.Kind.LINE, said.getKey(), line == null ? "" : line.label(), "");
            if (line == null) {
                misfit(piece, Message.of("earlier.no-such-line"));
                continue;
            }
            Optional<Message> problem = result.problems().stream()
                    .filter(found -> found.code()
                            .filter(code -> code.equals(line.code()) || code.equals(line.answerKey()))
                            .isPresent())
                    .map(found -> found.message())
                    .findFirst();
            if (problem.isPresent()) {
                misfit(piece, problem.get());
                continue;
            }
            Optional<Line> standing = Optional.ofNullable(lines.get(line.answerKey()))
                    .filter(there -> !there.answer().fields().isEmpty());
            boolean equal = standing.filter(
                            there -> there.answer().equals(said.getValue().answer()))
                    .isPresent();
            sort(piece, standing.isEmpty(), equal);
        }
    }

    private void evidence() {
        Map<String, Criterion> known = new LinkedHashMap<>();
        Criteria.of(rubric).forEach(line -> known.put(line.code(), line));
        for (Map.Entry<String, List<Evidence>> said : ordered(content.evidence(), known)) {
            Criterion line = known.get(said.getKey());
            for (Evidence file : said.getValue()) {
                FillPlan.Piece piece = new FillPlan.Piece(
                        FillPlan.Kind.EVIDENCE, said.getKey(), line == null ? "" : line.label(), file.fileName());
                if (line == null) {
                    misfit(piece, Message.of("earlier.no-such-line"));
                } else {
                    boolean there =
                            evidence.getOrDefault(said.getKey(), List.of()).contains(file.id());
                    sort(piece, !there, there);
                }
            }
        }
    }

    private void sort(FillPlan.Piece piece, boolean free, boolean equal) {
        (free ? taken : equal ? same : kept).add(piece);
    }

    private void misfit(FillPlan.Piece piece, Message why) {
        misfits.add(new FillPlan.Misfit(piece, why));
    }
}
