package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.security.Account;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** What members declare against themselves (回避申报), before they score or while they do. Safe for many threads. */
public final class InterestService {
    private final Storage storage;
    private final Audit audit;
    private final AssessmentService assessments;
    private final Ids ids = new Ids();

    /** Wires it. */
    public InterestService(Storage storage, Audit audit, AssessmentService assessments) {
        this.storage = storage;
        this.audit = audit;
        this.assessments = assessments;
    }

    /** In what an interest lies. */
    public enum Kind {
        /** In an enterprise. */
        ENTERPRISE,
        /** In an estate. */
        ESTATE;

        /** Returns the word on the page. */
        public Message word() {
            return Message.of("assessment.interest." + name());
        }
    }

    /**
     * What a declaration came to.
     *
     * @param interest what was declared
     * @param asideFrom how many open sheets the member stepped aside from with it
     */
    public record Declared(DeclaredInterest interest, int asideFrom) {}

    /**
     * Declares an interest; the member steps aside from every open sheet it bears on, and what was typed there is kept.
     *
     * @param name of the enterprise (or its code) or estate, exactly as the registry has it
     * @throws Invalid if the registry has none of that name, or several
     */
    public Declared declare(Kind kind, String name, String reason, Visitor by) {
        return storage.write(handle -> {
            InterestDao.Named found = find(handle, kind, name.strip());
            DeclaredInterest interest = new DeclaredInterest(
                    ids.next(),
                    by.accountOrRefuse(),
                    kind == Kind.ENTERPRISE ? found.id() : "",
                    kind == Kind.ESTATE ? found.id() : "",
                    found.name(),
                    reason,
                    storage.clock().now(handle));
            handle.attach(InterestDao.class).insert(interest);
            record(handle, "interest.declared", interest.id(), Map.of("in", found.name(), "reason", reason), by);
            return new Declared(interest, stepAside(handle, interest, by));
        });
    }

    /** Takes a declaration back; sheets stepped aside from stay so until the office opens them again.
     *  @throws NotFound if it is not the visitor's */
    public void withdraw(String id, Visitor by) {
        storage.change(handle -> {
            Instant now = storage.clock().now(handle);
            if (handle.attach(InterestDao.class).withdraw(id, by.accountOrRefuse(), now) != 1) {
                throw new NotFound(Message.of("assessment.no-interest", id));
            }
            record(handle, "interest.withdrawn", id, Map.of(), by);
        });
    }

    /** Returns what the visitor has declared. */
    public List<DeclaredInterest> own(Visitor by) {
        return storage.read(handle -> handle.attach(InterestDao.class).declared(List.of(by.accountOrRefuse())));
    }

    /** Returns what everybody has declared, for the office. */
    public List<DeclaredInterest> all() {
        return storage.read(handle -> handle.attach(InterestDao.class).allDeclared());
    }

    /** Returns the sheets of a campaign whose members must not have them, or perhaps must not, as is known now. */
    public List<OpenConflict> conflicts(CampaignId campaign) {
        List<Account> accounts = assessments.everybody();
        return storage.read(handle -> new OpenConflicts(handle, storage.clock().now(handle), accounts).of(campaign));
    }

    /** As above, of one application. */
    public List<OpenConflict> conflicts(ApplicationId application) {
        List<Account> accounts = assessments.everybody();
        return storage.read(handle -> new OpenConflicts(handle, storage.clock().now(handle), accounts).of(application));
    }

    /**
     * Keeps that somebody has looked into likenesses and found no conflict: they are not asked about again.
     *
     * @param applications what the likenesses were shown beside
     * @param doubts their names; one that was settled before changes nothing
     * @throws Conflict if one of them is not to be found any more
     */
    public void settle(List<ApplicationId> applications, Set<String> doubts, Visitor by) {
        if (doubts.isEmpty()) {
            return;
        }
        List<Account> accounts = assessments.everybody().stream()
                .filter(account -> account.is(Role.ASSESSOR))
                .toList();
        storage.change(handle -> {
            Instant now = storage.clock().now(handle);
            InterestDao dao = handle.attach(InterestDao.class);
            Interests interests = Interests.of(handle, accounts);
            Map<String, Doubt> found = new TreeMap<>();
            for (ApplicationId application : applications) {
                Applicant applicant = Interests.applicant(handle, application, now);
                accounts.forEach(
                        account -> interests.doubts(applicant, account).forEach(doubt -> found.put(doubt.id(), doubt)));
            }
            mustBeKnown(dao, doubts, found.keySet());
            found.keySet().retainAll(doubts);
            settle(handle, found.values(), by);
        });
    }

    /** The same of likenesses that nobody has looked into before, inside somebody's unit of work. */
    void settle(Handle handle, Collection<Doubt> doubts, Visitor by) {
        Instant now = storage.clock().now(handle);
        for (Doubt doubt : doubts) {
            handle.attach(InterestDao.class).settle(doubt, now, by.accountOrRefuse());
            record(
                    handle,
                    "interest.settled",
                    doubt.id(),
                    Map.of("account", doubt.accountId(), "matter", doubt.matter()),
                    by);
        }
    }

    /** Says whether there is anything about these members and an application that somebody has to look into or has,
     *  inside somebody's unit of work. */
    boolean areDoubtful(Handle handle, ApplicationId application, List<Account> members) {
        Interests interests = Interests.of(handle, members);
        Applicant applicant =
                Interests.applicant(handle, application, storage.clock().now(handle));
        return members.stream()
                .anyMatch(member -> !interests.likenesses(applicant, member).isEmpty());
    }

    private static void mustBeKnown(InterestDao dao, Set<String> wanted, Set<String> found) {
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeAll(found);
        if (!unknown.isEmpty() && dao.settledAmong(List.copyOf(unknown)).size() < unknown.size()) {
            throw new Conflict(Message.of("assessment.doubt-gone"));
        }
    }

    private int stepAside(Handle handle, DeclaredInterest interest, Visitor by) {
        Instant now = storage.clock().now(handle);
        int count = 0;
        for (Assignment sheet : handle.attach(AssessmentDao.class).openOf(by.accountOrRefuse())) {
            if (interest.bearsOn(Interests.applicant(handle, sheet.applicationId(), now))) {
                assessments.decline(handle, sheet.id(), interest.reason(), by);
                count++;
            }
        }
        return count;
    }

    private static InterestDao.Named find(Handle handle, Kind kind, String name) {
        InterestDao interests = handle.attach(InterestDao.class);
        List<InterestDao.Named> found = kind == Kind.ENTERPRISE ? interests.enterprises(name) : interests.estates(name);
        if (found.isEmpty()) {
            throw new Invalid("name", Message.of("assessment.no-such-name", name));
        }
        if (found.size() > 1) {
            throw new Invalid("name", Message.of("assessment.several-names", name, Integer.toString(found.size())));
        }
        return found.get(0);
    }

    private void record(Handle handle, String action, String id, Map<String, String> facts, Visitor by) {
        audit.record(
                handle,
                Chain.INSTALLATION,
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("interest", id),
                JsonText.of(facts));
    }
}
