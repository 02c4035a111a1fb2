package org.hongping.core.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.Area;
import org.hongping.core.web.Version;

/**
 * What an area has to examine in a campaign at one moment.
 *
 * @param campaign the campaign
 * @param area the area
 * @param places how many it may recommend in all its lists together; empty for no limit
 * @param waiting handed in, without an opinion yet
 * @param recommended on the open list, in their order
 * @param others on the open list as not recommended
 * @param below still being written, corrected or examined further down
 * @param passed gone up, or further
 * @param out not recommended on a sealed list, or taken back
 * @param sealed its sealed lists, the first first
 * @param now when this was read
 */
public record AreaDesk(
        Campaign campaign,
        Area area,
        Optional<Integer> places,
        List<Filed> waiting,
        List<Row> recommended,
        List<Row> others,
        List<Filed> below,
        List<Filed> passed,
        List<Filed> out,
        List<SealedList> sealed,
        Instant now) {
    /** Copies the lists. */
    public AreaDesk {
        waiting = List.copyOf(waiting);
        recommended = List.copyOf(recommended);
        others = List.copyOf(others);
        below = List.copyOf(below);
        passed = List.copyOf(passed);
        out = List.copyOf(out);
        sealed = List.copyOf(sealed);
    }

    /**
     * An application with what the area says of it.
     *
     * @param filed the application
     * @param opinion what is said
     */
    public record Row(Filed filed, Opinion opinion) {}

    /** Returns the stage in which the area examines. */
    public Stage stage() {
        return Stage.examinedBy(area.level());
    }

    /** Returns its window. */
    public Optional<StageWindow> window() {
        return campaign.window(stage());
    }

    /** Says whether it may examine now. */
    public boolean isOpen() {
        return campaign.isOpenFor(stage(), now);
    }

    /** Returns the number of the list that is open. */
    public int number() {
        return sealed.size() + 1;
    }

    /** Returns which open list this is: the same applications in the same order are the same version. */
    public Version version() {
        return Version.ofContent(number()
                + recommended.stream().map(row -> row.filed().id().text()).collect(Collectors.joining(" ")));
    }

    /** Returns how many it has recommended on sealed lists. */
    public int spent() {
        return sealed.stream()
                .mapToInt(list -> (int) list.content().rows().stream()
                        .filter(row -> row.place() > 0)
                        .count())
                .sum();
    }

    /** Returns how many of its places are left beyond the open list; below zero if it holds too many. */
    public Optional<Integer> left() {
        return places.map(all -> all - spent() - recommended.size());
    }

    /** Says whether the open list holds anything. */
    public boolean hasList() {
        return !recommended.isEmpty() || !others.isEmpty();
    }

    /** Says whether nothing was begun yet. */
    public boolean isEmpty() {
        return waiting.isEmpty() && !hasList() && below.isEmpty() && passed.isEmpty() && out.isEmpty();
    }

    /** Returns how many have been returned and not come back. */
    public long returned() {
        return below.stream()
                .filter(filed -> filed.state() == ApplicationState.RETURNED)
                .count();
    }
}
