package org.hongping.rubric.engine;

import java.util.List;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Message;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Hears whether a whole group is said not to apply. Members say so only together: every body that scores lines in the
 * group, with its quorum and all its parties, and nobody who scores a line of it all the same.
 *
 * @param code the group's code
 * @param place place of the answer that says so
 * @param policy what "does not apply" would mean
 * @param bodies bodies that score lines in the group
 */
record GroupExcuse(String code, int place, NotApplicable policy, List<AssessorGroup> bodies) {

    /** What was heard. */
    enum Heard {
        /** The group applies. */
        NONE,
        /** The group does not apply. */
        HOLDS,
        /** Something was said that cannot be taken. */
        REFUSED
    }

    Heard heard(Hearing hearing, NodeScorer group) {
        if (hearing.isNamedByMembers(code)) {
            List<Voice> voices = hearing.voices(code);
            return voices.isEmpty() ? Heard.NONE : ofMembers(voices, hearing, group);
        }
        @Nullable Value said = hearing.answer(place);
        if (said == null) {
            return Heard.NONE;
        }
        return isSound(said, "", policy, hearing) ? Heard.HOLDS : Heard.REFUSED;
    }

    /** Reports an answer to a group that is not for this subject; it holds nothing. */
    void reportStray(Hearing hearing) {
        if (hearing.answer(place) != null || hearing.isNamedByMembers(code)) {
            hearing.refuse(code, List.of(Message.of("answer.group-where-absent")));
        }
    }

    /** Reports what is wrong with an answer to a group whose own group does not apply; to say so again is no fault. */
    void reportUnsound(Hearing hearing) {
        @Nullable Value said = hearing.answer(place);
        if (said != null) {
            isSound(said, "", NotApplicable.ZERO, hearing);
        }
        for (Voice voice : hearing.voices(code)) {
            isSound(voice.said(), voice.member() + ".", NotApplicable.ZERO, hearing);
        }
    }

    private Heard ofMembers(List<Voice> voices, Hearing hearing, NodeScorer group) {
        boolean sound = true;
        for (Voice voice : voices) {
            sound &= isTheirs(voice, hearing) && isSound(voice.said(), voice.member() + ".", policy, hearing);
        }
        if (sound && group.isNamedByMembers(hearing)) {
            hearing.refuse(code, List.of(Message.of("answer.group-not-unanimous")));
            return Heard.REFUSED;
        }
        boolean all = bodies.stream().allMatch(body -> Panel.isQuorate(body, voices));
        return sound ? (all ? Heard.HOLDS : Heard.NONE) : Heard.REFUSED;
    }

    private boolean isTheirs(Voice voice, Hearing hearing) {
        boolean theirs = bodies.stream().anyMatch(body -> body.id().equals(voice.assessor()));
        if (!theirs) {
            String allowed =
                    String.join(", ", bodies.stream().map(AssessorGroup::id).toList());
            hearing.refuse(code, List.of(Message.of("answer.not-theirs", voice.member(), voice.assessor(), allowed)));
        }
        return theirs;
    }

    private boolean isSound(Value said, String path, NotApplicable allowed, Hearing hearing) {
        Verdict verdict = new VoiceScorer(new NoRule(), Exact.ZERO, new VoiceScorer.Terms(false, false, allowed))
                .score(said, path, hearing);
        if (verdict instanceof Verdict.Refused refused) {
            hearing.refuse(code, refused.problems());
            return false;
        }
        return true;
    }
}
