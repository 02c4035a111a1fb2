package org.hongping.core.onsite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.LineView;
import org.hongping.core.application.Typed;
import org.hongping.core.application.Widget;
import org.hongping.core.application.Widgets;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.assessment.ScoreViews;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;

/**
 * Something that waits, side by side with the line as it is now.
 *
 * @param held what waits
 * @param then the line as its writer saw it, with what was typed
 * @param raw what was typed by field, where that line is not known any more
 * @param now the line as it is now, as it was saved last
 * @param mine its fields with what was typed
 */
public record HeldView(
        HeldSave held,
        Optional<Then> then,
        Map<String, List<String>> raw,
        Optional<LineView> now,
        Optional<Widget> mine) {
    /** Copies the map. */
    public HeldView {
        raw = Map.copyOf(raw);
    }

    /**
     * A line as it was.
     *
     * @param label its name
     * @param max its most points
     * @param widget its fields with what was typed
     */
    public record Then(String label, String max, Widget widget) {}

    /** Lays something out; {@code typed} is what stands in the fields that may be saved. */
    static HeldView of(ScoreDesk desk, HeldSave held, Typed typed, SiteSaveService saves, Locale language) {
        Optional<Criterion> line = desk.sheet().own().stream()
                .filter(known -> known.code().equals(held.line()))
                .findFirst();
        Wording wording = desk.application().revision().wording(language);
        Optional<Wording> wordingThen =
                saves.revision(desk, held.rubricDigest()).map((InstalledRubric known) -> known.wording(language));
        Optional<Then> then =
                saves.lineThen(desk, held).map(known -> then(known, held.typed(), wordingThen.orElse(wording)));
        Optional<LineView> now = line.map(known -> ScoreViews.of(desk, language).line(known));
        return new HeldView(
                held,
                then,
                then.isPresent() ? Map.of() : held.typed().values(),
                now,
                line.map(known -> Widgets.of(known, typed, wording)
                        .with(now.orElseThrow().widget().leeway())));
    }

    private static Then then(Criterion line, Typed typed, Wording wording) {
        return new Then(
                wording.of(line.code(), line.label()), line.max().toPlainString(), Widgets.of(line, typed, wording));
    }
}
