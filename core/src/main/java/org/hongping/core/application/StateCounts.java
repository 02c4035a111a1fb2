package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;

/** How many applications stand in each state, as links above a list. */
final class StateCounts {
    private StateCounts() {}

    /**
     * One link.
     *
     * @param state what it leads to; blank for all
     * @param word its name
     * @param count how many there are
     * @param current whether the list shows these
     */
    public record Link(String state, Message word, int count, boolean current) {}

    static List<Link> of(Map<ApplicationState, Integer> counts, Optional<ApplicationState> current) {
        List<Link> links = new ArrayList<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        links.add(new Link("", Message.of("application.all-states"), all, current.isEmpty()));
        for (ApplicationState state : ApplicationState.values()) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0 || current.equals(Optional.of(state))) {
                links.add(new Link(state.name(), state.word(), count, current.equals(Optional.of(state))));
            }
        }
        return links;
    }
}
