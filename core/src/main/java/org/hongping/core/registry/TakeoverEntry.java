package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Reads who takes an estate over, and since when: an organiser types a credit code, an applicant chooses its own. */
final class TakeoverEntry {
    private final Function<CreditCode, Optional<EnterpriseId>> enterprises;

    TakeoverEntry(EnterpriseService enterprises) {
        this(code -> enterprises.withCode(code).map(Enterprise::id));
    }

    /** Looks codes up as this does. */
    TakeoverEntry(Function<CreditCode, Optional<EnterpriseId>> enterprises) {
        this.enterprises = enterprises;
    }

    Optional<Takeover> read(FormInput form, Visitor by) {
        Entry entry = new Entry(form);
        Optional<EnterpriseId> enterprise = by.is(Role.ORGANISER)
                ? coded(entry, form)
                : entry.require("enterpriseId", Readings::line).map(EnterpriseId::of);
        Optional<LocalDate> from = entry.require("managedFrom", Readings::day);
        return enterprise.flatMap(taker -> from.map(day -> new Takeover(taker, day)));
    }

    /** Reads an enterprise by its code; that nobody has it is said at the field. */
    Optional<EnterpriseId> coded(Entry entry, FormInput form) {
        Optional<CreditCode> code = entry.require("enterpriseCode", Readings::creditCode);
        Optional<EnterpriseId> enterprise = code.flatMap(enterprises);
        if (code.isPresent() && enterprise.isEmpty()) {
            form.refuse(
                    "enterpriseCode",
                    Message.of("registry.no-enterprise-coded", code.get().text()));
        }
        return enterprise;
    }
}
