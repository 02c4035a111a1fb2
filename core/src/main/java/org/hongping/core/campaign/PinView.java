package org.hongping.core.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ReadingView;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.rubric.Wording;

/**
 * What a campaign is locked to, as pages show it; legible with the bundle gone.
 *
 * @param title its title in the visitor's language; its id when the bundle is gone
 * @param edition year it was issued
 * @param version revision of the edition
 * @param digest digest that decides
 * @param shortDigest its first eight characters (核对码)
 * @param rubric the revision; empty when nothing is known of it any more
 * @param readings its interpretations with the options in force; none when nothing is known of it
 * @param missing whether its bundle is gone
 */
public record PinView(
        String title,
        String edition,
        String version,
        String digest,
        String shortDigest,
        Optional<InstalledRubric> rubric,
        List<ReadingView> readings,
        boolean missing) {
    /** Copies the readings. */
    public PinView {
        readings = List.copyOf(readings);
    }

    static PinView of(Campaign campaign, Rubrics rubrics, Locale language) {
        RubricPin pin = campaign.rubric();
        Optional<InstalledRubric> rubric = rubrics.withDigest(pin.rubricDigest());
        Optional<Wording> wording = rubric.map(known -> known.wording(language));
        return new PinView(
                wording.flatMap(words -> rubric.map(known -> words.of("title", known.title())))
                        .orElse(pin.id().text()),
                pin.edition(),
                pin.version(),
                pin.rubricDigest(),
                pin.shortDigest(),
                rubric,
                wording.flatMap(words -> rubric.map(known -> ReadingView.of(known, words, pin.interpretations())))
                        .orElse(List.of()),
                !rubrics.isServed(pin.rubricDigest()));
    }

    /** Returns the readings that are not at their default. */
    public List<ReadingView> switched() {
        return readings.stream().filter(reading -> !reading.inForce().usual()).toList();
    }
}
