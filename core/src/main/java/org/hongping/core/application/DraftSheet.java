package org.hongping.core.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.HookPlace;

/**
 * What a draft says to a rubric, as the code of a bundle hears it.
 *
 * @param revision the rubric
 * @param rubric the same in the readings of the campaign
 * @param lines what was answered, by answer key
 * @param subject what is known of the subject
 */
record DraftSheet(InstalledRubric revision, Rubric rubric, Map<String, Line> lines, Beside subject) {
    /** Copies the lines. */
    DraftSheet {
        lines = Map.copyOf(lines);
    }

    /** Returns the places that are left to code. */
    List<HookPlace> places() {
        return HookPlace.of(rubric);
    }

    /** Returns the version of the answer a place belongs to, 0 if there is none. */
    int version(HookPlace place) {
        return Optional.ofNullable(lines.get(place.answerKey()))
                .map(Line::version)
                .orElse(0);
    }

    /** Returns what code is told of the subject. */
    ToldSubject told() {
        return ToldSubject.of(rubric, subject);
    }
}
