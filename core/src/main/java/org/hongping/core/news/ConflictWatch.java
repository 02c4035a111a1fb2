package org.hongping.core.news;

import java.util.List;
import org.hongping.core.assessment.Doubt;
import org.hongping.core.assessment.OpenConflict;
import org.hongping.core.assessment.OpenConflicts;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Tells organisers of conflicts of interest that came to be after a sheet was handed out, whatever they come from. May be
 * asked as often as one likes: each is told once.
 */
public final class ConflictWatch {
    private final Storage storage;
    private final AccountService accounts;
    private final Teller teller = new Teller();

    /** Wires it. */
    public ConflictWatch(Storage storage, AccountService accounts) {
        this.storage = storage;
        this.accounts = accounts;
    }

    /** Looks through the running campaigns.
     *  @return how many were told something new */
    public int look() {
        List<Account> all = accounts.all();
        List<OpenConflict> found = storage.read(handle -> found(handle, all));
        return found.isEmpty()
                ? 0
                : storage.write(handle -> found.stream()
                        .mapToInt(conflict -> tell(handle, conflict))
                        .sum());
    }

    private List<OpenConflict> found(Handle handle, List<Account> all) {
        OpenConflicts conflicts = new OpenConflicts(handle, storage.clock().now(handle), all);
        return handle.attach(DeadlineDao.class).open().stream()
                .flatMap(campaign -> conflicts.of(CampaignId.of(campaign)).stream())
                .toList();
    }

    private int tell(Handle handle, OpenConflict conflict) {
        AudienceDao audience = handle.attach(AudienceDao.class);
        String application = conflict.applicationId().text();
        String source = String.join(
                "/",
                "conflict",
                conflict.sheet().text(),
                conflict.accountId(),
                conflict.doubt().map(Doubt::id).orElse(conflict.ground().name()));
        return audience.filed(application).stream()
                .mapToInt(filed -> teller.tell(
                        handle,
                        source,
                        Word.to(
                                audience.holding(Role.ORGANISER.name()),
                                Message.of("news.told.conflict", filed.title(), filed.entrant()),
                                "/applications/" + application + "/assessors"),
                        storage.clock().now(handle)))
                .sum();
    }
}
