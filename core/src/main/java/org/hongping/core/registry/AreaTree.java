package org.hongping.core.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All areas at one moment, to be shown as a tree and to say where something lies. Immutable. */
public final class AreaTree {
    private final Map<AreaId, Area> areas;
    private final Map<Optional<AreaId>, List<Area>> held;

    AreaTree(List<Area> areas) {
        this.areas = areas.stream()
                .collect(Collectors.toMap(Area::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.held = areas.stream().collect(Collectors.groupingBy(Area::parentId));
    }

    /** Returns the areas held by one, or the widest ones, in order of name. */
    public List<Area> within(Optional<AreaId> parent) {
        return List.copyOf(held.getOrDefault(parent, List.of()));
    }

    /** Returns the area with all that hold it, the widest first; empty for an unknown one. */
    public List<Area> path(AreaId id) {
        List<Area> path = new ArrayList<>();
        Optional<Area> step = Optional.ofNullable(areas.get(id));
        while (step.isPresent()) {
            path.add(step.get());
            step = step.get().parentId().map(areas::get);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** Returns the names of the path, without the city: {@code 示例区 / 示例街道 / 示例社区}. */
    public String where(AreaId id) {
        List<String> names = path(id).stream().map(Area::name).toList();
        return String.join(" / ", names.size() > 1 ? names.subList(1, names.size()) : names);
    }

    /** Returns the area of a path of names as {@link #where} says it, blanks around the strokes left out or not. */
    public Optional<Area> named(String names) {
        String wanted = names.replaceAll("\\s*/\\s*", " / ").strip();
        return areas.values().stream()
                .filter(area -> where(area.id()).equals(wanted))
                .findFirst();
    }

    /** Returns every area, each directly before those it holds. */
    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>(areas.size());
        addBelow(Optional.empty(), 0, branches);
        return List.copyOf(branches);
    }

    /** Returns an area and every area below it, each directly before those it holds; nothing for an unknown one. */
    public List<Branch> branches(AreaId top) {
        List<Branch> branches = new ArrayList<>();
        Optional.ofNullable(areas.get(top)).ifPresent(area -> {
            branches.add(new Branch(area, 0));
            addBelow(Optional.of(top), 1, branches);
        });
        return List.copyOf(branches);
    }

    private void addBelow(Optional<AreaId> parent, int depth, List<Branch> branches) {
        for (Area area : held.getOrDefault(parent, List.of())) {
            branches.add(new Branch(area, depth));
            addBelow(Optional.of(area.id()), depth + 1, branches);
        }
    }

    /**
     * An area and how deep it stands.
     *
     * @param area the area
     * @param depth 0 for a city
     */
    public record Branch(Area area, int depth) {}
}
