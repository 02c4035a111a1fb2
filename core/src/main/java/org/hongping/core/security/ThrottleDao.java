package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ThrottleDao {
    @SqlQuery("select failures, blocked_until from sign_in_throttle where subject = :subject")
    Optional<Failures> failures(String subject);

    @SqlUpdate("insert into sign_in_throttle (subject, name_hash, failures, last_failure, blocked_until)"
            + " values (:subject, :nameHash, :failures, :now, :blockedUntil)"
            + " on conflict (subject) do update set failures = excluded.failures,"
            + " last_failure = excluded.last_failure, blocked_until = excluded.blocked_until")
    void set(String subject, String nameHash, long failures, Instant now, Instant blockedUntil);

    @SqlUpdate("update sign_in_throttle set failures = failures - 1, blocked_until = :now where subject = :subject")
    void takeBack(String subject, Instant now);

    @SqlUpdate("delete from sign_in_throttle where subject = :subject")
    void clear(String subject);

    @SqlUpdate("delete from sign_in_throttle where name_hash = :nameHash")
    void clearName(String nameHash);

    @SqlUpdate("delete from sign_in_throttle where last_failure < :before and blocked_until < :before")
    void forget(Instant before);

    /**
     * What is remembered of a subject.
     *
     * @param failures how many in a row
     * @param blockedUntil no attempt before
     */
    record Failures(long failures, Instant blockedUntil) {}
}
