package org.hongping.core.registry;

import java.util.List;
import java.util.Set;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * The way from a holder's page to its records of one kind.
 *
 * @param href the address of the records
 * @param label what they are
 */
public record RecordKindLink(String href, Message label) {
    /** Returns the ways that somebody may go. */
    static List<RecordKindLink> of(Holder holder, Visitor by) {
        return RecordKinds.of(holder.kind()).stream()
                .filter(kind -> by.isAnyOf(Set.of(RecordRoutes.readers(holder.kind(), kind))))
                .map(kind -> new RecordKindLink(
                        holder.path() + "/" + kind.path(), new Message("record." + kind.code() + ".all", List.of())))
                .toList();
    }
}
