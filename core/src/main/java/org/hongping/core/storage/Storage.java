package org.hongping.core.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * The database, in units of work.
 *
 * <p>Writes come one after the other on every database, so that a unit of work may read, decide and write without
 * anybody coming between. On SQLite one thread does them all and lets several share a commit. Reads run beside them and
 * see what was committed before they began. Safe for use by many threads.
 */
public final class Storage implements AutoCloseable {
    private final Dialect dialect;
    private final Reader reader;
    private final Writer writer;
    private final Memory<String, Instant> lastOfTrail;
    private final ThreadLocal<Boolean> inUnitOfWork = ThreadLocal.withInitial(() -> false);

    private Storage(Dialect dialect) {
        this.dialect = dialect;
        this.reader = dialect.reader();
        this.writer = dialect.writer();
        this.lastOfTrail = memory(1, List.of("audit_row", "clock_correction", "clock_correction_chain"));
    }

    /** Opens the database, makes it if need be and brings its tables up to date. */
    public static Storage open(DatabaseConfig config) {
        Dialect dialect = Dialect.of(config);
        new Migrations(dialect).migrate();
        return new Storage(dialect);
    }

    /** Opens the database as it is and migrates nothing, to look at one that may be damaged. */
    public static Storage openUnchanged(DatabaseConfig config) {
        return new Storage(Dialect.of(config));
    }

    /** Loads what a first statement needs, so that another thread finds it there. */
    public static void loadClasses() {
        try (Handle handle = Columns.teach(Jdbi.create(Sqlite.inMemory())).open()) {
            handle.attach(FirstStatementDao.class).answer();
        }
    }

    /**
     * Reads; everything the work asks for is of one moment. Inside a unit of work read with its own handle instead.
     *
     * @throws IllegalStateException inside {@link #write}, whose changes it could not see
     */
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        refuseInsideUnitOfWork();
        writer.settle();
        return reader.read(work);
    }

    /** Reads nothing of what is done {@link #soon}; else as {@link #read}. */
    public <T, X extends Exception> T readAhead(HandleCallback<T, X> work) throws X {
        refuseInsideUnitOfWork();
        return reader.read(work);
    }

    /**
     * Does one unit of work: all of it or nothing. It returns after the commit, so what it tells is on the disk. A work
     * that throws leaves nothing behind, and its exception comes out here. It should be short (others wait), may be
     * done on another thread, and has no effects outside the database.
     *
     * @throws IllegalStateException inside another unit of work, or after {@link #close}
     */
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        refuseInsideUnitOfWork();
        return writer.<T, X>write(handle -> unitOfWork(handle, work));
    }

    /**
     * Does one unit of work that reads nothing of what is done {@link #soon}, without a thread that waits for it: what came
     * of it is told after the commit, on a thread that must not be kept waiting. Else as {@link #write}.
     */
    public <T> CompletableFuture<T> submitAhead(HandleCallback<T, RuntimeException> work) {
        refuseInsideUnitOfWork();
        return writer.submitAhead(handle -> unitOfWork(handle, work));
    }

    /**
     * As {@link #submitAhead(HandleCallback)}, and tells what is made of what came of it.
     *
     * @param making done while the disk syncs, where nobody else waits; has no effects, for it may be done in vain
     */
    public <T, R> CompletableFuture<R> submitAhead(HandleCallback<T, RuntimeException> work, Function<T, R> making) {
        return submitAhead(handle -> new Made<>(work.withHandle(handle), making))
                .thenCompose(Made::get);
    }

    /** Does one unit of work that has nothing to return; else as {@link #write}. */
    public <X extends Exception> void change(HandleConsumer<X> work) throws X {
        this.<Boolean, X>write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    /**
     * Does what follows from a unit of work, before its commit; of several that share a commit and ask for the same, it
     * is done once, after all of them. Called inside the unit of work; nothing later in it may rest on what this does.
     *
     * @param key equal for the same
     */
    public void once(Handle handle, Object key, HandleConsumer<RuntimeException> work) {
        writer.once(handle, key, own -> follow(own, work));
    }

    /**
     * Does what follows from a unit of work and is made afresh from what it wrote: a moment after its commit, once for
     * all who ask for the same in that moment. Whoever reads, and whoever writes by {@link #write}, finds it done. If it
     * fails, that is on record and nothing else fails. Called inside the unit of work, which leaves a note in the
     * database that this takes away: after a crash nobody else knows of it.
     *
     * @param key equal for the same
     */
    public void soon(Handle handle, Object key, HandleConsumer<RuntimeException> work) {
        writer.soon(handle, key, own -> follow(own, work));
    }

    private void follow(Handle handle, HandleConsumer<RuntimeException> work) {
        this.<Boolean, RuntimeException>unitOfWork(handle, inside -> {
            work.useHandle(inside);
            return true;
        });
    }

    /**
     * Returns an empty memory for what units of work read from these tables.
     *
     * @param most how many values it holds at most; the one unused for longest goes
     * @param tables every table a value depends on
     */
    public <K, V> Memory<K, V> memory(int most, Collection<String> tables) {
        Memory<K, V> memory = new Memory<>(most, writer.changes());
        writer.changes().ifPresent(changes -> changes.rest(memory, tables));
        return memory;
    }

    /**
     * Returns what remembers for a moment what was read from these tables.
     *
     * @param most how many values it holds at most
     * @param tables every table a value depends on
     */
    public <K, V> Recent<K, V> recent(int most, Collection<String> tables) {
        Recent<K, V> recent = new Recent<>(most, writer.changes());
        writer.changes().ifPresent(changes -> changes.rest(recent, tables));
        return recent;
    }

    /** Returns the clock of this database. */
    public Clock clock() {
        return handle -> inUnitOfWork.get() ? dialect.now(handle, lastOfTrail) : dialect.now(handle);
    }

    /** Returns how the clock stands to what was recorded. */
    public ClockState clockState(Handle handle) {
        return new ClockState(dialect.system(handle), Dialect.lastOfTrail(handle));
    }

    /** Returns the check of the database itself. */
    public IntegrityCheck check() {
        return new DatabaseCheck(this, dialect);
    }

    /** Finishes the units of work handed in so far, refuses further ones and closes the database. */
    @Override
    public void close() {
        writer.close();
        reader.close();
    }

    private <T, X extends Exception> T unitOfWork(Handle handle, HandleCallback<T, X> work) throws X {
        boolean within = inUnitOfWork.get();
        inUnitOfWork.set(true);
        try {
            return work.withHandle(handle);
        } finally {
            inUnitOfWork.set(within);
        }
    }

    private void refuseInsideUnitOfWork() {
        if (inUnitOfWork.get()) {
            throw new IllegalStateException("inside a unit of work: pass its handle on instead of asking the storage");
        }
    }
}
