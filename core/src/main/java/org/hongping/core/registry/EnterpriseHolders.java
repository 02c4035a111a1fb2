package org.hongping.core.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.exchange.Column;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Enterprises as a sheet names them: by their codes; a name beside it must be the one on record. */
final class EnterpriseHolders implements SheetHolders {
    private static final String CODE = "holderCode";

    private final Map<String, EnterpriseKey> byId = new HashMap<>();
    private final Map<CreditCode, EnterpriseKey> byCode = new HashMap<>();

    EnterpriseHolders(Handle handle) {
        for (EnterpriseKey key : handle.attach(EnterpriseDao.class).keys()) {
            byId.put(key.id().text(), key);
            byCode.put(key.creditCode(), key);
        }
    }

    static List<Column> columns() {
        Column code = Column.of(
                CODE,
                Message.of("registry.enterprise.creditCode"),
                Message.of("registry.also.estate.enterpriseCode"),
                Message.of("record.sheet-code-says"),
                24);
        Column name = Column.of(
                NAME,
                Message.of("registry.enterprise.name"),
                Message.of("registry.also.enterprise.name"),
                Message.of("record.sheet-name-says"),
                28);
        return List.of(code.required(), name);
    }

    @Override
    public Optional<Holder> read(FormInput row) {
        Optional<CreditCode> code = new Entry(row).require(CODE, Readings::creditCode);
        Optional<EnterpriseKey> found = code.flatMap(known -> Optional.ofNullable(byCode.get(known)));
        if (code.isPresent() && found.isEmpty()) {
            row.refuse(
                    CODE, Message.of("registry.no-enterprise-coded", code.get().text()));
        }
        String typed = AreaNames.plain(row.value(NAME));
        found.filter(key -> !typed.isEmpty() && !AreaNames.plain(key.name()).equals(typed))
                .ifPresent(key -> row.refuse(
                        NAME,
                        Message.of("record.sheet-other-name", key.creditCode().text(), key.name(), row.value(NAME))));
        return found.map(key -> Holder.of(key.id()));
    }

    @Override
    public Optional<String> name(String holder) {
        return Optional.ofNullable(byId.get(holder)).map(EnterpriseKey::name);
    }

    @Override
    public Map<String, String> written(String holder) {
        return Optional.ofNullable(byId.get(holder))
                .map(key -> Map.of(CODE, key.creditCode().text(), NAME, key.name()))
                .orElse(Map.of());
    }
}
