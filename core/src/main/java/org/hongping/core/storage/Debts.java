package org.hongping.core.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.HandleConsumer;

/** What is to be done soon after commits. Added to and paid by one thread; anybody may wait for it. */
final class Debts {
    private final Map<Object, HandleConsumer<RuntimeException>> owed = new LinkedHashMap<>();
    private volatile Optional<CompletableFuture<Void>> open = Optional.empty();

    /** Adds what is not yet there; says whether it is the first of all. */
    boolean add(Object key, HandleConsumer<RuntimeException> work) {
        boolean first = owed.isEmpty();
        owed.putIfAbsent(key, work);
        if (first) {
            open = Optional.of(new CompletableFuture<>());
        }
        return first;
    }

    /** Returns what ends when all that is owed now is paid; empty if nothing is. */
    Optional<CompletableFuture<Void>> open() {
        return open;
    }

    /** Lets all of it be done, whatever comes of it. */
    void pay(Consumer<List<HandleConsumer<RuntimeException>>> payer) {
        if (owed.isEmpty()) {
            return;
        }
        CompletableFuture<Void> paid = open.orElseThrow();
        List<HandleConsumer<RuntimeException>> all = List.copyOf(owed.values());
        owed.clear();
        try {
            payer.accept(all);
        } finally {
            open = Optional.empty();
            paid.complete(null);
        }
    }
}
