package org.hongping.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.LineScore;
import org.jdbi.v3.core.Handle;

/** The scored lines of a rubric in the order of the sheet. */
public final class Criteria {
    private Criteria() {}

    /** Returns every line. */
    public static List<Criterion> of(Rubric rubric) {
        List<Criterion> lines = new ArrayList<>();
        collect(rubric.root(), lines);
        return List.copyOf(lines);
    }

    /** Returns the lines that apply to what an application says of its subject so far, inside somebody's unit of work. */
    public static List<Criterion> applying(
            Handle handle, Application application, Campaign campaign, InstalledRubric revision, Instant now) {
        Rubric rubric = revision.resolved(campaign.rubric().interpretations());
        if (!SubjectFields.decideLines(rubric)) {
            return of(rubric);
        }
        Dossier dossier = Dossiers.load(handle, application);
        Set<String> there = SelfAssessment.score(
                        revision,
                        campaign.rubric(),
                        dossier.lines(),
                        Map.of(),
                        SubjectFields.beside(rubric, dossier.fields(), now))
                .lines()
                .map(LineScore::code)
                .collect(Collectors.toSet());
        return of(rubric).stream().filter(line -> there.contains(line.code())).toList();
    }

    /** Returns the codes of every line. */
    public static Set<String> codes(Rubric rubric) {
        Set<String> codes = new LinkedHashSet<>();
        of(rubric).forEach(line -> codes.add(line.code()));
        return codes;
    }

    /**
     * Passes when the sheet has a line of that code.
     *
     * @throws NotFound otherwise
     */
    public static void requireCode(Rubric rubric, String code) {
        if (!codes(rubric).contains(code)) {
            throw new NotFound(Message.of("application.no-such-line", code));
        }
    }

    /**
     * Passes when an answer may be given under that key.
     *
     * @throws NotFound otherwise
     */
    public static void requireKey(Rubric rubric, String answerKey) {
        if (of(rubric).stream().noneMatch(line -> line.answerKey().equals(answerKey))) {
            throw new NotFound(Message.of("application.no-such-line", answerKey));
        }
    }

    private static void collect(Node node, List<Criterion> lines) {
        if (node instanceof Criterion line) {
            lines.add(line);
        } else if (node instanceof Group group) {
            group.children().forEach(child -> collect(child, lines));
        }
    }
}
