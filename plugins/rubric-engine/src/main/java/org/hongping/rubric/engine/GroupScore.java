package org.hongping.rubric.engine;

import java.util.List;
import java.util.stream.Stream;

/** What a group came to. Its explanation is made when somebody asks for it. */
public sealed interface GroupScore extends NodeScore permits ReckonedGroup, FrozenGroup {
    /** Says whether a condition took all its points. */
    boolean zeroed();

    /** Returns its rows in the order of the sheet; rows that do not apply to the sheet are not there. */
    List<NodeScore> children();

    @Override
    default Stream<LineScore> lines() {
        return children().stream().flatMap(NodeScore::lines);
    }
}
