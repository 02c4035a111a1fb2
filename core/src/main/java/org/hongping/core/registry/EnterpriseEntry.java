package org.hongping.core.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The details of an enterprise as text by field: how forms and programs send and get them. */
final class EnterpriseEntry {
    private EnterpriseEntry() {}

    /** Reads what was sent; faults stay in the entry. Empty if anything needed is at fault. */
    static Optional<Enterprise.Details> read(Entry entry) {
        Optional<String> name = entry.require("name", Readings::line);
        Optional<CreditCode> code = entry.require("creditCode", Readings::creditCode);
        Optional<CreditGrade> grade = entry.read("creditGrade", Readings::creditGrade);
        Optional<String> manager = entry.read("manager", Readings::line);
        Optional<String> phone = entry.read("phone", Readings::phone);
        Optional<String> address = entry.read("address", Readings::line);
        return name.flatMap(
                known -> code.map(holding -> new Enterprise.Details(known, holding, grade, manager, phone, address)));
    }

    /** Returns the same fields with their values; what is not known is not there. */
    static Map<String, String> written(Enterprise.Details details) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", details.name());
        fields.put("creditCode", details.creditCode().text());
        details.creditGrade().ifPresent(grade -> fields.put("creditGrade", grade.text()));
        details.manager().ifPresent(manager -> fields.put("manager", manager));
        details.phone().ifPresent(phone -> fields.put("phone", phone));
        details.address().ifPresent(address -> fields.put("address", address));
        return fields;
    }
}
