package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Hands applications out to members, one or many at a time, each time in units of work that others need not wait for. */
final class Handouts {
    /** So many applications share a unit of work when many are handed out. */
    private static final int AT_ONCE = 20;

    private final Storage storage;
    private final ApplicationService applications;
    private final AccountService accounts;
    private final Assigning assigning;

    Handouts(Storage storage, ApplicationService applications, AccountService accounts, Assigning assigning) {
        this.storage = storage;
        this.applications = applications;
        this.accounts = accounts;
        this.assigning = assigning;
    }

    /** Hands out one application, to all of the members or to nobody. */
    List<Assignment> whole(ApplicationId id, Body body, List<String> members, Mode mode, Visitor by) {
        List<Account> panel = assessors(members);
        return storage.write(handle -> {
            assigning.hand(handle, id, body, panel, mode, by).mustBeWhole();
            return handle.attach(AssessmentDao.class).of(id);
        });
    }

    /** Hands out these applications of a campaign to the same members. */
    Handout all(CampaignId campaign, List<ApplicationId> ids, Body body, List<String> members, Mode mode, Visitor by) {
        requireIn(campaign, ids);
        List<Account> panel = assessors(members);
        Map<ApplicationId, List<Account>> panels = new LinkedHashMap<>();
        ids.forEach(id -> panels.put(id, panel));
        return each(panels, body, mode, by);
    }

    /** Hands out each application to the members named for it, who score each for themselves. */
    Handout each(Map<ApplicationId, List<String>> wanted, Body body, Visitor by) {
        Map<ApplicationId, List<Account>> panels = new LinkedHashMap<>();
        wanted.forEach((id, members) -> panels.put(id, assessors(members)));
        return each(panels, body, Mode.EACH, by);
    }

    private Handout each(Map<ApplicationId, List<Account>> panels, Body body, Mode mode, Visitor by) {
        List<Map.Entry<ApplicationId, List<Account>>> left = List.copyOf(panels.entrySet());
        Handout all = Handout.NOTHING;
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            var some = left.subList(from, Math.min(left.size(), from + AT_ONCE));
            all = all.and(storage.write(handle -> {
                Handout handout = Handout.NOTHING;
                for (var one : some) {
                    handout = handout.and(assigning.hand(handle, one.getKey(), body, one.getValue(), mode, by));
                }
                return handout;
            }));
        }
        return all;
    }

    private void requireIn(CampaignId campaign, List<ApplicationId> ids) {
        storage.read(handle -> {
            for (ApplicationId id : ids) {
                if (!applications.load(handle, id).campaignId().equals(campaign)) {
                    throw new NotFound(Message.of("application.not-found", id.text()));
                }
            }
            return ids;
        });
    }

    /** Returns the accounts of assessors.
     *  @throws Invalid if one is none, or none is named */
    List<Account> assessors(List<String> ids) {
        List<Account> assessors = new ArrayList<>();
        for (String id : ids) {
            Account account = accounts.get(new AccountId(id));
            if (!account.enabled() || !account.is(Role.ASSESSOR)) {
                throw new Invalid("accounts", Message.of("assessment.not-an-assessor", account.displayName()));
            }
            assessors.add(account);
        }
        if (assessors.isEmpty()) {
            throw new Invalid("accounts", Message.of("assessment.nobody"));
        }
        return assessors;
    }
}
