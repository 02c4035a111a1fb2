package org.hongping.core.campaign;

import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.MergeFollower;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** An enterprise that became another keeps the later ends it was granted: its applications went there, too. */
public final class ExtensionMoves implements MergeFollower {
    private final Audit audit;

    /** Records in this trail. */
    public ExtensionMoves(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Handle handle, Holder goes, Holder stays, Visitor by) {
        ExtensionDao extensions = handle.attach(ExtensionDao.class);
        var campaigns = extensions.campaignsOf(goes.text());
        extensions.give(goes.text(), stays.text());
        campaigns.forEach(campaign -> audit.record(
                handle,
                Chain.of(campaign),
                new Actor(by.accountOrRefuse()),
                "campaign.extension-moved",
                Subject.of("campaign", campaign),
                JsonText.of(Map.of("whose", Map.of("before", goes.text(), "after", stays.text())))));
    }
}
