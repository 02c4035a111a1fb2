package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.AssessorGroup;
import org.jspecify.annotations.Nullable;

/** Decides which members' sheets are heard: those of a known body and party, one for each member. */
final class MemberChecks {
    /** The order in which members are heard and named, whatever the order of their sheets. */
    static final Comparator<MemberSheet> BY_MEMBER = Comparator.comparing(MemberSheet::assessor)
            .thenComparing(sheet -> sheet.party().orElse(""))
            .thenComparing(MemberSheet::member);

    private final Map<String, AssessorGroup> bodies = new HashMap<>();

    MemberChecks(List<AssessorGroup> bodies) {
        bodies.forEach(body -> this.bodies.put(body.id(), body));
    }

    /** Returns the sheets that are heard, in the order of members; notes why others are not. */
    List<MemberSheet> heard(List<MemberSheet> sheets, List<Problem> problems) {
        if (sheets.isEmpty()) {
            return sheets;
        }
        List<MemberSheet> sorted = sheets.stream().sorted(BY_MEMBER).toList();
        Set<List<String>> twice = twice(sorted, problems);
        List<MemberSheet> heard = new ArrayList<>();
        for (MemberSheet sheet : sorted) {
            if (isWelcome(sheet, problems) && !twice.contains(place(sheet))) {
                heard.add(sheet);
            }
        }
        return heard;
    }

    /** Returns places for which more than one sheet was handed in. */
    private Set<List<String>> twice(List<MemberSheet> sheets, List<Problem> problems) {
        Set<List<String>> seen = new HashSet<>();
        Set<List<String>> twice = new HashSet<>();
        for (MemberSheet sheet : sheets) {
            if (!seen.add(place(sheet)) && twice.add(place(sheet))) {
                problems.add(Problem.ofSheet("sheet-twice", sheet.assessor(), sheet.member()));
            }
        }
        return twice;
    }

    /** Returns whose sheet it is: the member's, or the team's where a team fills one together. */
    private List<String> place(MemberSheet sheet) {
        @Nullable AssessorGroup body = bodies.get(sheet.assessor());
        boolean joint = body != null && body.mode() == AssessorGroup.Mode.JOINT;
        return List.of(
                sheet.assessor(),
                joint ? "party" : "member",
                joint ? sheet.party().orElse("") : sheet.member());
    }

    private boolean isWelcome(MemberSheet sheet, List<Problem> problems) {
        Optional<Problem> fault = fault(sheet);
        fault.ifPresent(problems::add);
        return fault.isEmpty();
    }

    private Optional<Problem> fault(MemberSheet sheet) {
        @Nullable AssessorGroup body = bodies.get(sheet.assessor());
        if (body == null) {
            return Optional.of(Problem.ofSheet(
                    "assessor-unknown", Shown.shortened(sheet.member()), Shown.shortened(sheet.assessor())));
        }
        if (body.parties().isEmpty() && sheet.party().isPresent()) {
            return Optional.of(Problem.ofSheet("no-parties", Shown.shortened(sheet.member()), sheet.assessor()));
        }
        if (!body.parties().isEmpty() && sheet.party().isEmpty()) {
            return Optional.of(Problem.ofSheet("party-missing", Shown.shortened(sheet.member()), sheet.assessor()));
        }
        boolean known = body.parties().isEmpty()
                || body.parties().stream().anyMatch(party -> sheet.party().equals(Optional.of(party.id())));
        return known
                ? Optional.empty()
                : Optional.of(Problem.ofSheet(
                        "party-unknown",
                        Shown.shortened(sheet.member()),
                        Shown.shortened(sheet.party().orElse(""))));
    }
}
