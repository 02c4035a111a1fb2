package org.hongping.core.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.NameKey;
import org.hongping.rubric.Message;

/**
 * Finds entries that may be of the same thing: estates of one name in one subdistrict, enterprises of one name, or with
 * codes of one organisation. Pairs come in order of their ids, made as they are asked for.
 */
final class LookAlikes {
    /** Places 9 to 17 of a unified social credit code name the organisation; those before say who registered it. */
    private static final int ORGANISATION_BEGINS = 8;

    private static final int ORGANISATION_ENDS = 17;

    private final Set<String> apart;

    /** Leaves out the pairs that somebody has told apart. */
    LookAlikes(List<String> apart) {
        this.apart = new HashSet<>(apart);
    }

    Stream<LookAlike> estates(List<Candidate> all, AreaTree areas) {
        Map<String, List<Candidate>> named = grouped(all, one -> NameKey.ofEstate(one.name()));
        return all.stream()
                .flatMap(one -> after(one, named, NameKey.ofEstate(one.name())).stream()
                        .flatMap(other -> near(areas, one, other).stream()
                                .map(area -> new LookAlike(
                                        Holder.Kind.ESTATE,
                                        one,
                                        other,
                                        List.of(Message.of("duplicate.same-name-in", area.name()))))))
                .filter(this::isOpen);
    }

    Stream<LookAlike> enterprises(List<Candidate> all) {
        Map<String, List<Candidate>> named = grouped(all, one -> NameKey.ofEnterprise(one.name()));
        Map<String, List<Candidate>> coded = grouped(all, LookAlikes::organisation);
        return all.stream().flatMap(one -> alike(one, named, coded).stream()).filter(this::isOpen);
    }

    private static List<LookAlike> alike(
            Candidate one, Map<String, List<Candidate>> named, Map<String, List<Candidate>> coded) {
        Map<String, Candidate> others = new TreeMap<>();
        Map<String, List<Message>> why = new HashMap<>();
        for (Candidate other : after(one, coded, organisation(one))) {
            others.put(other.id(), other);
            why.computeIfAbsent(other.id(), id -> new ArrayList<>())
                    .add(Message.of("duplicate.same-organisation", organisation(one)));
        }
        for (Candidate other : after(one, named, NameKey.ofEnterprise(one.name()))) {
            others.put(other.id(), other);
            why.computeIfAbsent(other.id(), id -> new ArrayList<>()).add(Message.of("duplicate.same-name"));
        }
        return others.values().stream()
                .map(other ->
                        new LookAlike(Holder.Kind.ENTERPRISE, one, other, why.getOrDefault(other.id(), List.of())))
                .toList();
    }

    private boolean isOpen(LookAlike pair) {
        return !apart.contains(pair.one().id() + "+" + pair.other().id());
    }

    private static Map<String, List<Candidate>> grouped(List<Candidate> all, Function<Candidate, String> key) {
        Map<String, List<Candidate>> groups = new HashMap<>();
        all.forEach(one -> groups.computeIfAbsent(key.apply(one), name -> new ArrayList<>())
                .add(one));
        return groups;
    }

    private static List<Candidate> after(Candidate one, Map<String, List<Candidate>> groups, String key) {
        return groups.getOrDefault(key, List.of()).stream()
                .filter(other -> other.id().compareTo(one.id()) > 0)
                .toList();
    }

    private static String organisation(Candidate enterprise) {
        return enterprise.place().substring(ORGANISATION_BEGINS, ORGANISATION_ENDS);
    }

    /** Returns the narrowest area both lie in, if that is no wider than a subdistrict or one lies in the other's. */
    private static Optional<Area> near(AreaTree areas, Candidate one, Candidate other) {
        List<Area> mine = areas.path(AreaId.of(one.place()));
        List<Area> theirs = areas.path(AreaId.of(other.place()));
        int shared = 0;
        while (shared < mine.size()
                && shared < theirs.size()
                && mine.get(shared).id().equals(theirs.get(shared).id())) {
            shared++;
        }
        if (shared == 0) {
            return Optional.empty();
        }
        Area common = mine.get(shared - 1);
        boolean holds = shared == mine.size() || shared == theirs.size();
        boolean narrow = common.level().compareTo(AreaLevel.SUBDISTRICT) >= 0;
        return holds || narrow ? Optional.of(common) : Optional.empty();
    }
}
