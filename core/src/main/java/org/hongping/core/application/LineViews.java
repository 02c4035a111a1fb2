package org.hongping.core.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.Criterion;

/** Lays the self-assessment out: what the applicant said, its evidence, and what is to be mended. */
public final class LineViews {
    private final Desk desk;
    private final SheetViews sheet;

    private LineViews(Desk desk, Locale language) {
        this.desk = desk;
        this.sheet =
                new SheetViews(desk.rubric(), desk.result(), desk.revision().wording(language), language);
    }

    /** Lays out what lies on a desk. */
    public static LineViews of(Desk desk, Locale language) {
        return new LineViews(desk, language);
    }

    /** Returns the sections in the order of the sheet, each with its lines. */
    public List<SectionView> sections() {
        return sheet.sections(this::known);
    }

    LineView line(Criterion line) {
        return sheet.line(line, known(line));
    }

    private SheetViews.Known known(Criterion line) {
        Optional<Line> said = Optional.ofNullable(desk.dossier().lines().get(line.answerKey()));
        return new SheetViews.Known(
                said.map(known -> AnswerWriter.write(line, known.answer())).orElse(Typed.NOTHING),
                said.map(Line::note).orElse(""),
                said.map(Line::version).orElse(0),
                said.map(Line::savedAt),
                desk.evidenceOf(line.code()),
                Optional.empty(),
                desk.remarks().flatMap(sent -> Optional.ofNullable(sent.lines().get(line.code()))));
    }
}
