package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;

/**
 * Something to choose in a form.
 *
 * @param id what is sent
 * @param label what people read
 */
public record Choice(String id, String label) {

    static List<Choice> ofEnterprises(List<Enterprise> enterprises) {
        return enterprises.stream()
                .map(enterprise -> new Choice(enterprise.id().text(), enterprise.name()))
                .toList();
    }

    /** Areas an estate can lie in. */
    static List<Choice> forEstates(AreaTree areas) {
        return of(areas, AreaLevel.DISTRICT, AreaLevel.COMMUNITY);
    }

    /** Areas a list can be narrowed to. */
    static List<Choice> forSearch(AreaTree areas) {
        return of(areas, AreaLevel.DISTRICT, AreaLevel.SUBDISTRICT);
    }

    /** Areas that can hold others. */
    static List<Choice> forParents(AreaTree areas) {
        return of(areas, AreaLevel.CITY, AreaLevel.SUBDISTRICT);
    }

    /** Every area; below a top, if there is one. */
    public static List<Choice> ofAreas(AreaTree areas, Optional<AreaId> top) {
        return top.map(areas::branches).orElseGet(areas::branches).stream()
                .map(branch -> new Choice(
                        branch.area().id().text(),
                        "\u3000".repeat(branch.depth()) + branch.area().name()))
                .toList();
    }

    private static List<Choice> of(AreaTree areas, AreaLevel widest, AreaLevel narrowest) {
        return areas.branches().stream()
                .map(AreaTree.Branch::area)
                .filter(area ->
                        area.level().compareTo(widest) >= 0 && area.level().compareTo(narrowest) <= 0)
                .map(area -> new Choice(area.id().text(), areas.where(area.id())))
                .toList();
    }
}
