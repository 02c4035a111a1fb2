package org.hongping.core.assessment;

import java.util.List;
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

/** Whoever declared an interest in an entry of the registry has it in the one that entry became. */
public final class InterestMoves implements MergeFollower {
    private final Audit audit;

    /** Records in this trail. */
    public InterestMoves(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Handle handle, Holder goes, Holder stays, Visitor by) {
        InterestDao interests = handle.attach(InterestDao.class);
        List<String> going = interests.ofHolder(goes.text());
        interests.giveEnterprise(goes.text(), stays.text());
        interests.giveEstate(goes.text(), stays.text());
        going.forEach(interest -> audit.record(
                handle,
                Chain.INSTALLATION,
                new Actor(by.accountOrRefuse()),
                "interest.moved",
                Subject.of("interest", interest),
                JsonText.of(Map.of(goes.kind().word(), Map.of("before", goes.text(), "after", stays.text())))));
    }
}
