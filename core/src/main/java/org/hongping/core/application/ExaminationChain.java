package org.hongping.core.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;

/**
 * Who examines an application before the host does (逐级初审), the narrowest first. A level in which the
 * entrant lies in no area is left out, and an area does not examine itself.
 *
 * @param levels the levels
 * @param above the areas the entrant lies in
 */
public record ExaminationChain(List<AreaLevel> levels, Map<AreaLevel, Area> above) {
    /** Copies both. */
    public ExaminationChain {
        levels = List.copyOf(levels);
        above = Map.copyOf(above);
    }

    /** Returns the chain a campaign has declared, for what lies in these areas. */
    static ExaminationChain of(Campaign campaign, Map<AreaLevel, Area> above) {
        return new ExaminationChain(
                campaign.chain().stream().filter(above::containsKey).toList(), above);
    }

    /** Returns who examines first; empty if it goes to the host at once. */
    public Optional<AreaLevel> first() {
        return levels.stream().findFirst();
    }

    /** Returns who examines after a level, also one that is not declared any more; empty for the host. */
    public Optional<AreaLevel> after(AreaLevel level) {
        return levels.stream().filter(other -> other.compareTo(level) < 0).findFirst();
    }

    /** Returns the area that examines at a level. */
    public Optional<Area> examiner(AreaLevel level) {
        return Optional.ofNullable(above.get(level));
    }
}
