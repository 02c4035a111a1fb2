package org.hongping.core.storage;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.rubric.Message;

/** Pages, references between tables, migrations. */
final class DatabaseCheck implements IntegrityCheck {
    private final Storage storage;
    private final Dialect dialect;

    DatabaseCheck(Storage storage, Dialect dialect) {
        this.storage = storage;
        this.dialect = dialect;
    }

    @Override
    public Message name() {
        return Message.of("storage.database");
    }

    @Override
    public List<Message> findings() {
        List<Message> damage = storage.read(dialect::damage);
        return Stream.concat(damage.stream(), new Migrations(dialect).findings().stream())
                .toList();
    }
}
