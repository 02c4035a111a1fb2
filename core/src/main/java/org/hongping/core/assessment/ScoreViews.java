package org.hongping.core.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.AnswerWriter;
import org.hongping.core.application.Line;
import org.hongping.core.application.LineView;
import org.hongping.core.application.SectionView;
import org.hongping.core.application.SheetViews;
import org.hongping.core.application.TraceWords;
import org.hongping.core.application.Typed;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.exact.Exact;

/** Lays a member's sheet out: their own lines, each with what the applicant claims and its evidence. */
public final class ScoreViews {
    private final ScoreDesk desk;
    private final Locale language;
    private final Wording wording;
    private final SheetViews sheet;

    private ScoreViews(ScoreDesk desk, Locale language) {
        this.desk = desk;
        this.language = language;
        this.wording = desk.application().revision().wording(language);
        this.sheet = new SheetViews(desk.application().rubric(), desk.sheet().result(), wording, language);
    }

    /** Lays out a sheet. */
    public static ScoreViews of(ScoreDesk desk, Locale language) {
        return new ScoreViews(desk, language);
    }

    /** Returns the sections that hold lines of the member's body. */
    public List<SectionView> sections() {
        Set<String> own = desk.sheet().own().stream().map(Criterion::code).collect(Collectors.toSet());
        return sheet.sections(this::known).stream()
                .map(section -> with(section, own))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** Returns one line. */
    public LineView line(Criterion line) {
        return sheet.line(line, known(line));
    }

    /** Returns what the applicant says of itself. */
    public LineView.Claim claim(Criterion line) {
        Optional<LineScore> score = desk.application().result().line(line.code());
        Optional<Line> said =
                Optional.ofNullable(desk.application().dossier().lines().get(line.answerKey()));
        Stream<String> added = said.stream()
                .flatMap(own -> Stream.concat(
                        AnswerWriter.write(line, own.answer()).one("reason").stream(), Stream.of(own.note())))
                .filter(text -> !text.isBlank());
        return new LineView.Claim(
                score.flatMap(LineScore::points).map(Exact::text),
                score.map(own -> TraceWords.of(
                                line, own.trace(), desk.application().rubric(), wording, language))
                        .orElse(""),
                added.collect(Collectors.joining("\n")));
    }

    private SheetViews.Known known(Criterion line) {
        Optional<ScoredLine> said = desk.sheet().line(line);
        return new SheetViews.Known(
                said.map(scored -> AnswerWriter.write(line, scored.answer())).orElse(Typed.NOTHING),
                "",
                said.map(ScoredLine::version).orElse(0),
                said.map(ScoredLine::savedAt),
                desk.application().evidenceOf(line.code()),
                Optional.of(claim(line)),
                Optional.empty());
    }

    private static SectionView with(SectionView section, Set<String> own) {
        List<LineView> lines = section.lines().stream()
                .filter(line -> own.contains(line.code()))
                .toList();
        return new SectionView(
                section.code(), section.label(), section.points(), section.max(), section.complete(), lines);
    }
}
