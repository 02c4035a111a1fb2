package org.hongping.core.registry;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A property enterprise (物业服务企业).
 *
 * @param id for good
 * @param details what is on record
 * @param version of the entry, from 1
 * @param createdAt when it was registered
 * @param changedAt when it last changed
 */
public record Enterprise(EnterpriseId id, @Nested Details details, long version, Instant createdAt, Instant changedAt) {
    /** Returns its registered name. */
    public String name() {
        return details.name();
    }

    Enterprise with(Details other, Instant now) {
        return new Enterprise(id, other, version + 1, createdAt, now);
    }

    /**
     * What is on record of an enterprise; what is empty is not known.
     *
     * @param name as registered
     * @param creditCode its unified social credit code
     * @param creditGrade its credit grade; none on record is common and no grade of its own
     * @param manager who runs it (公司负责人)
     * @param phone telephone of the manager
     * @param address of its office
     */
    public record Details(
            String name,
            CreditCode creditCode,
            Optional<CreditGrade> creditGrade,
            Optional<String> manager,
            Optional<String> phone,
            Optional<String> address) {}
}
