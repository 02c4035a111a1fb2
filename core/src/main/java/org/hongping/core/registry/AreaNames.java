package org.hongping.core.registry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.rubric.Message;

/** Finds areas by what people write: a name that is the only one of its kind, or some names of its path. */
final class AreaNames {
    private static final String BETWEEN = "/";

    private final Map<String, List<Path>> byName;

    private record Path(Area area, List<String> names) {}

    AreaNames(AreaTree tree) {
        byName = tree.branches().stream()
                .map(AreaTree.Branch::area)
                .map(area -> new Path(area, names(tree, area.id())))
                .collect(Collectors.groupingBy(
                        path -> path.names().get(path.names().size() - 1)));
    }

    /** Returns how an area is written so that it is found again. */
    static String written(AreaTree tree, AreaId id) {
        return tree.path(id).stream().map(Area::name).collect(Collectors.joining(BETWEEN));
    }

    /**
     * Finds an area; names that are left out in the middle or at the beginning may be guessed.
     *
     * @throws Unreadable if there is none, or several
     */
    AreaId read(String text) throws Unreadable {
        List<String> typed = Arrays.stream(text.split("[/／>＞\\\\]", -1))
                .map(AreaNames::plain)
                .filter(name -> !name.isEmpty())
                .toList();
        if (typed.isEmpty()) {
            throw new Unreadable(Message.of("registry.sheet-no-area", text));
        }
        List<Path> found = byName.getOrDefault(typed.get(typed.size() - 1), List.of()).stream()
                .filter(path -> holds(path.names(), typed))
                .toList();
        List<Path> exact =
                found.stream().filter(path -> path.names().equals(typed)).toList();
        List<Path> meant = exact.isEmpty() ? found : exact;
        if (meant.size() == 1) {
            return meant.get(0).area().id();
        }
        throw new Unreadable(
                meant.isEmpty()
                        ? Message.of("registry.sheet-no-area", text)
                        : Message.of(
                                "registry.sheet-many-areas",
                                text,
                                String.valueOf(meant.size()),
                                String.join(BETWEEN, meant.get(0).names())));
    }

    /** Whether all that was typed stands in the path, in this order. */
    private static boolean holds(List<String> path, List<String> typed) {
        int at = 0;
        for (String name : path) {
            at += at < typed.size() && name.equals(typed.get(at)) ? 1 : 0;
        }
        return at == typed.size();
    }

    private static List<String> names(AreaTree tree, AreaId id) {
        return tree.path(id).stream().map(area -> plain(area.name())).toList();
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }
}
