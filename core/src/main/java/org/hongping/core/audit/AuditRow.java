package org.hongping.core.audit;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.storage.JsonText;

/**
 * One thing that was done.
 *
 * @param chain the chain it stands in
 * @param sequence place in the chain, from 1
 * @param moment when, by the database's clock
 * @param actor who
 * @param action what, for example {@code application.submitted}
 * @param subject to what
 * @param payload the details; empty once erased
 * @param hash holds this row and all before it
 */
public record AuditRow(
        Chain chain,
        long sequence,
        Instant moment,
        Actor actor,
        String action,
        Subject subject,
        Optional<JsonText> payload,
        String hash) {}
