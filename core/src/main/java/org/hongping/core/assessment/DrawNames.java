package org.hongping.core.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.assessment.draw.Given;
import org.hongping.core.assessment.draw.Terms;
import org.hongping.rubric.Message;

/**
 * Names of a draw for its page, by id, as they were when it was committed to.
 *
 * @param members names by account
 * @param given who was given an application, by its id
 */
public record DrawNames(Map<String, String> members, Map<String, Given> given) {
    /** Copies the maps. */
    public DrawNames {
        members = Map.copyOf(members);
        given = Map.copyOf(given);
    }

    static DrawNames of(Draw draw) {
        return of(draw.terms(), draw.given());
    }

    static DrawNames of(Terms terms, List<Given> all) {
        Map<String, String> members = new HashMap<>();
        terms.candidates().forEach(candidate -> members.put(candidate.account(), candidate.name()));
        Map<String, Given> given = new HashMap<>();
        all.forEach(one -> given.put(one.application(), one));
        return new DrawNames(members, given);
    }

    /** Returns the name of a member. */
    public String name(String account) {
        return members.getOrDefault(account, account);
    }

    /** Returns who was given an application. */
    public List<String> of(String application) {
        return Optional.ofNullable(given.get(application))
                .map(one -> one.members().stream().map(this::name).toList())
                .orElse(List.of());
    }

    /** Returns how many members an application lacks. */
    public int lacking(String application) {
        return Optional.ofNullable(given.get(application)).map(Given::lacking).orElse(0);
    }

    /** Returns the word for why somebody is left out. */
    public Message why(String ground) {
        return Ground.valueOf(ground).word();
    }
}
