package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Message;

/** What is on record of an enterprise, line by line in the order of the form. */
final class EnterpriseFacts {
    private EnterpriseFacts() {}

    static List<Fact> of(Enterprise.Details enterprise) {
        return List.of(
                Fact.of(
                        "registry.enterprise.creditCode",
                        Optional.of(enterprise.creditCode().text())),
                new Fact(Message.of("registry.enterprise.creditGrade"), Optional.of(grade(enterprise))),
                Fact.of("registry.enterprise.manager", enterprise.manager()),
                Fact.of("registry.enterprise.phone", enterprise.phone()),
                Fact.of("registry.enterprise.address", enterprise.address()));
    }

    private static Message grade(Enterprise.Details enterprise) {
        return enterprise
                .creditGrade()
                .map(grade -> Message.of("registry.plain", grade.text()))
                .orElse(Message.of("registry.no-grade"));
    }
}
