package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Version;
import org.hongping.rubric.Message;

/**
 * What a merge would do, looked at before it is done.
 *
 * @param stays the entry that stays
 * @param goes the entry that becomes it
 * @param fields both side by side
 * @param managements who manages the estate when, once both are one; for an enterprise those it brings
 * @param moving how many records move
 * @param same how many records both have alike, which stay where they are
 * @param obstacles why it cannot be done
 */
public record MergePlan(
        Side stays,
        Side goes,
        List<Pair> fields,
        List<ListedManagement> managements,
        int moving,
        int same,
        List<Message> obstacles) {
    /** Copies the lists. */
    public MergePlan {
        fields = List.copyOf(fields);
        managements = List.copyOf(managements);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * One of the two.
     *
     * @param holder which
     * @param name its name
     * @param version as it stands
     */
    public record Side(Holder holder, String name, Version version) {}

    /**
     * A field of both.
     *
     * @param name as it is sent
     * @param label its word
     * @param kept what the one that stays says
     * @param other what the one that goes says
     * @param open whether it can be chosen: they differ and neither follows from elsewhere
     */
    public record Pair(String name, Message label, Optional<Message> kept, Optional<Message> other, boolean open) {}
}
