package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;

/** What can be done with the table of any kind of records; each kind says it in its own SQL. */
interface RecordDao<T extends DatedRecord> {
    /** The latest first. */
    List<T> of(String holderId);

    /** All of all holders, those of one together. */
    List<T> all();

    Optional<T> find(RecordId id);

    void insert(T added);

    int update(T changed);

    int delete(RecordId id);

    /** Gives it to another holder of the same kind. */
    void move(RecordId id, String holderId);
}
