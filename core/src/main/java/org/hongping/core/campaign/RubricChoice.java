package org.hongping.core.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ReadingView;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;
import org.hongping.rubric.Status;
import org.hongping.rubric.SubjectKind;

/**
 * A revision that a campaign may be locked to, as the form offers it.
 *
 * @param rubric the revision
 * @param title its title in the visitor's language
 * @param readings its interpretations
 * @param chosen whether the form has chosen it
 * @param judges whom it judges and who files, where that is no estate
 */
public record RubricChoice(
        InstalledRubric rubric, String title, List<ReadingView> readings, boolean chosen, Optional<Message> judges) {
    /** Copies the readings. */
    public RubricChoice {
        readings = List.copyOf(readings);
    }

    /** Returns every sheet once, in the latest bundle that holds it. */
    static List<RubricChoice> all(List<InstalledRubric> rubrics, FormInput form, Locale language) {
        Map<String, RubricChoice> choices = new LinkedHashMap<>();
        rubrics.forEach(rubric -> choices.put(rubric.rubricDigest(), of(rubric, form, language)));
        return List.copyOf(choices.values());
    }

    private static RubricChoice of(InstalledRubric rubric, FormInput form, Locale language) {
        Wording wording = rubric.wording(language);
        return new RubricChoice(
                rubric,
                wording.of("title", rubric.title()),
                ReadingView.of(rubric, wording, Map.of()),
                form.holds("rubric", rubric.rubricDigest()),
                judges(rubric.rubric().subjects(), language));
    }

    /** Estates are the rule; whatever else is judged is said, with who files for it. */
    private static Optional<Message> judges(List<SubjectKind> judged, Locale language) {
        Set<EntrantKind> kinds = EntrantKind.of(judged);
        if (kinds.contains(EntrantKind.ESTATE)) {
            return Optional.empty();
        }
        String words = judged.stream()
                .map(kind -> Message.of("rubric.subject." + kind.name()).in(language))
                .collect(Collectors.joining(Message.of("web.comma").in(language)));
        boolean byAreas = kinds.contains(EntrantKind.AREA) || kinds.contains(EntrantKind.COMMITTEE);
        return Optional.of(Message.of(byAreas ? "campaign.judges-areas" : "campaign.judges-enterprises", words));
    }

    /** Returns the name of the field in which a reading is chosen. */
    public String field(ReadingView reading) {
        return CampaignEntry.field(rubric, reading.id());
    }

    /** Says whether the form has chosen that option; silence means the default. */
    public boolean picks(FormInput form, ReadingView reading, ReadingView.Option option) {
        String sent = form.value(field(reading));
        return sent.isEmpty() ? option.usual() : sent.equals(option.id());
    }

    /** Returns how many readings can be switched. */
    public int switchable() {
        return (int) readings.stream().filter(ReadingView::isSwitchable).count();
    }

    /** Says whether it can only be rehearsed. */
    public boolean isOutline() {
        return rubric.status() == Status.OUTLINE;
    }
}
