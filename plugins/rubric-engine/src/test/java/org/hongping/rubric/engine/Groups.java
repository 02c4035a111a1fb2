package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Group;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Node;

/** Groups of rows, each change a copy. */
final class Groups {
    private Groups() {}

    static Group group(String code, Node... rows) {
        return Group.sum(Heading.of(code, "组" + code), List.of(rows));
    }

    static Group root(Node... rows) {
        return group("root", rows);
    }

    static Group bonus(String code, Node... rows) {
        Group group = group(code, rows);
        return new Group(
                group.heading(),
                true,
                group.aggregate(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                group.children());
    }

    static Group by(Aggregate aggregate, Group group) {
        return copy(group, aggregate, group.start(), group.floor(), group.cap(), group.max());
    }

    static Group start(String points, Group group) {
        return copy(group, group.aggregate(), figure(points), group.floor(), group.cap(), group.max());
    }

    static Group floor(String points, Group group) {
        return copy(group, group.aggregate(), group.start(), figure(points), group.cap(), group.max());
    }

    static Group cap(String points, Group group) {
        return copy(group, group.aggregate(), group.start(), group.floor(), figure(points), group.max());
    }

    static Group max(String points, Group group) {
        return copy(group, group.aggregate(), group.start(), group.floor(), group.cap(), figure(points));
    }

    static Group headed(Heading heading, Group group) {
        return new Group(
                heading,
                group.bonus(),
                group.aggregate(),
                group.expression(),
                group.start(),
                group.floor(),
                group.cap(),
                group.zeroWhen(),
                group.max(),
                group.children());
    }

    static Group zeroWhen(String condition, Group group) {
        return new Group(
                group.heading(),
                group.bonus(),
                group.aggregate(),
                group.expression(),
                group.start(),
                group.floor(),
                group.cap(),
                Optional.of(new Expression(condition)),
                group.max(),
                group.children());
    }

    static Group formula(String expression, Group group) {
        return new Group(
                group.heading(),
                group.bonus(),
                Aggregate.FORMULA,
                Optional.of(new Expression(expression)),
                group.start(),
                group.floor(),
                group.cap(),
                group.zeroWhen(),
                group.max(),
                group.children());
    }

    static Group when(String condition, Group group) {
        Heading heading = new Heading(
                group.code(),
                group.label(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Expression(condition)),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return headed(heading, group);
    }

    private static Optional<BigDecimal> figure(String points) {
        return Optional.of(new BigDecimal(points));
    }

    private static Group copy(
            Group group,
            Aggregate aggregate,
            Optional<BigDecimal> start,
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            Optional<BigDecimal> max) {
        return new Group(
                group.heading(),
                group.bonus(),
                aggregate,
                group.expression(),
                start,
                floor,
                cap,
                group.zeroWhen(),
                max,
                group.children());
    }
}
