package org.hongping.rubric.document;

import org.hongping.rubric.Quota;
import org.hongping.rubric.Value;

/** How many honours are meant. */
final class QuotaFields {
    private QuotaFields() {}

    static Quota read(FieldReader fields) {
        return new Quota(
                fields.text("id"),
                fields.text("label"),
                fields.oneIf("source", SourceFields::read),
                fields.count("years", 1),
                fields.count("atLeast", 0));
    }

    static Value write(Quota quota) {
        return new FieldWriter()
                .text("id", quota.id())
                .text("label", quota.label())
                .one("source", quota.source(), SourceFields::write)
                .count("years", quota.years())
                .count("atLeast", quota.atLeast())
                .done();
    }
}
