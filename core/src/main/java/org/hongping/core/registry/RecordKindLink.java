package org.hongping.core.registry;

import java.util.List;
import org.hongping.rubric.Message;

/**
 * The way from a holder's page to its records of one kind.
 *
 * @param href the address of the records
 * @param label what they are
 */
public record RecordKindLink(String href, Message label) {
    static List<RecordKindLink> of(Holder holder) {
        return RecordKinds.of(holder.kind()).stream()
                .map(kind -> new RecordKindLink(
                        holder.path() + "/" + kind.path(), new Message("record." + kind.code() + ".all", List.of())))
                .toList();
    }
}
