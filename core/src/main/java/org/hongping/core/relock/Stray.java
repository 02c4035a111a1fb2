package org.hongping.core.relock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.StrayDeduction;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Message;

/**
 * An incident on a negative list that a revision does not take, in words: until it is withdrawn, the application has no
 * total by that revision.
 *
 * @param deduction which
 * @param label name of its item, by a revision that knows it; its fixed name if none does
 */
public record Stray(StrayDeduction deduction, String label) {

    /** Names them by the first of these revisions that knows the item. */
    static List<Stray> of(List<StrayDeduction> strays, List<InstalledRubric> revisions, Locale language) {
        return strays.stream()
                .map(stray -> new Stray(stray, label(stray.item(), revisions, language)))
                .toList();
    }

    private static String label(String item, List<InstalledRubric> revisions, Locale language) {
        return revisions.stream()
                .flatMap(revision -> label(item, revision, language).stream())
                .findFirst()
                .orElse(item);
    }

    private static Optional<String> label(String item, InstalledRubric revision, Locale language) {
        return revision.rubric().deductions().stream()
                .filter(known -> known.id().equals(item))
                .map(Deduction::label)
                .map(label -> revision.wording(language).of(item, label))
                .findFirst();
    }

    /** Says whose, which item and how many points. */
    public Message words() {
        return Message.of("relock.stray", deduction.entrant(), label, deduction.points());
    }

    /** Returns a sentence that names all of them; nothing for none. */
    static Stream<String> said(String key, List<Stray> strays, Locale language) {
        if (strays.isEmpty()) {
            return Stream.empty();
        }
        String comma = Message.of("rubric.comma").in(language);
        String names = strays.stream().map(stray -> stray.words().in(language)).collect(Collectors.joining(comma));
        return Stream.of(Message.of(key, Integer.toString(strays.size())).in(language) + " " + names);
    }
}
