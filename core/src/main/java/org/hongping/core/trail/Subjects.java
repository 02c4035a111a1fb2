package org.hongping.core.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Storage;

/**
 * Knows what people call the things that deeds were done to: an application by its estate, a campaign by its title. What
 * is gone, or has no name, has none. Safe for use by many threads.
 *
 * @param storage where they are
 */
record Subjects(Storage storage) {
    private static final Map<String, BiFunction<SubjectDao, String, Optional<String>>> KINDS = Map.of(
            "application", SubjectDao::application,
            "assignment", SubjectDao::assignment,
            "campaign", SubjectDao::campaign,
            "draw", SubjectDao::draw,
            "inquiry", SubjectDao::inquiry,
            "account", SubjectDao::account,
            "evidence", SubjectDao::evidence,
            "estate", SubjectDao::estate,
            "enterprise", SubjectDao::enterprise,
            "area", SubjectDao::area);

    /** Returns the names of what these rows tell of, as far as they have one. */
    Map<Subject, String> names(List<AuditRow> rows) {
        return storage.read(handle -> {
            SubjectDao things = handle.attach(SubjectDao.class);
            Map<Subject, String> names = new HashMap<>();
            rows.stream()
                    .map(AuditRow::subject)
                    .distinct()
                    .forEach(subject -> name(things, subject).ifPresent(name -> names.put(subject, name)));
            return names;
        });
    }

    private static Optional<String> name(SubjectDao things, Subject subject) {
        int slash = subject.text().indexOf('/');
        String kind = subject.text().substring(0, Math.max(0, slash));
        return Optional.ofNullable(KINDS.get(kind))
                .flatMap(query -> query.apply(things, subject.text().substring(slash + 1)));
    }
}
