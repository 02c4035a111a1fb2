package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.core.assessment.draw.Sha256;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.security.Account;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Keeps who fills in a sheet together, inside a unit of work. */
final class Teams {
    private final Ids ids = new Ids();

    /** Returns who fills in a sheet together; nobody where one person scores alone. */
    static Team of(Handle handle, Sheet sheet) {
        List<Team.Mate> mates =
                handle.attach(TeamDao.class).of(sheet.assignment().id());
        return mates.isEmpty() ? Team.NONE : new Team(mates, digest(sheet));
    }

    /** Returns the sheets of an application that a team of that body still fills in. */
    static Optional<Assignment> open(Handle handle, List<Assignment> there, Body body) {
        TeamDao teams = handle.attach(TeamDao.class);
        return there.stream()
                .filter(known -> known.body().equals(body) && known.state() == AssignmentState.OPEN)
                .filter(known -> !teams.of(known.id()).isEmpty())
                .findFirst();
    }

    static void join(Handle handle, Assignment sheet, List<Account> members) {
        TeamDao teams = handle.attach(TeamDao.class);
        members.forEach(member -> teams.insert(sheet.id(), member.id().text()));
    }

    static boolean isIn(Handle handle, AssignmentId id, String account) {
        return handle.attach(TeamDao.class).count(id, account) > 0;
    }

    /** Passes when all but the one who hands the sheet in stand by what it says; theirs is noted with it. */
    static void requireConfirmed(Handle handle, Sheet sheet, Visitor by, Instant now) {
        Team team = of(handle, sheet);
        List<Team.Mate> waiting = team.waitingBeside(by.accountOrRefuse());
        if (!waiting.isEmpty()) {
            throw new Conflict(Message.of("assessment.team-waits", Team.names(waiting)));
        }
        if (team.isJoint()) {
            confirm(handle, sheet.assignment().id(), team.digest(), by, now);
        }
    }

    static void confirm(Handle handle, AssignmentId id, String digest, Visitor by, Instant now) {
        handle.attach(TeamDao.class).confirm(id, by.accountOrRefuse(), digest, now);
    }

    /**
     * Lets a member leave a team that goes on without them; returns that they stepped aside, or nothing if they are the
     * last, or score alone.
     */
    Optional<Assignment> leave(Handle handle, Assignment sheet, String account, String reason, Instant now) {
        TeamDao teams = handle.attach(TeamDao.class);
        List<Team.Mate> staying = teams.of(sheet.id()).stream()
                .filter(mate -> !mate.accountId().equals(account))
                .toList();
        if (staying.isEmpty()) {
            return Optional.empty();
        }
        teams.delete(sheet.id(), account);
        if (sheet.accountId().equals(account)) {
            teams.keepBy(sheet.id(), staying.get(0).accountId());
        }
        Assignment aside = Assignment.fresh(
                        AssignmentId.of(ids.next()), sheet.applicationId(), account, sheet.body(), now)
                .declined(reason);
        handle.attach(AssessmentDao.class).insert(aside);
        return Optional.of(aside);
    }

    static String digest(Sheet sheet) {
        StringBuilder said = new StringBuilder();
        new TreeMap<>(sheet.lines())
                .forEach((key, line) -> said.append(key)
                        .append('=')
                        .append(ValueText.write(line.answer()))
                        .append('\n'));
        return Sha256.of(said.toString());
    }
}
