package org.hongping.core.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears every statement of the units of work and tells the memories whose tables it writes to. For the writer's thread. */
final class Changes {
    private static final Pattern WRITE =
            Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READ = Pattern.compile("\\s*(?:select|pragma)\\b", Pattern.CASE_INSENSITIVE);

    private final List<Memory<?, ?>> all = new CopyOnWriteArrayList<>();
    private final Map<String, List<Memory<?, ?>>> resting = new ConcurrentHashMap<>();
    private final Map<String, List<Recent<?, ?>>> read = new ConcurrentHashMap<>();
    private final Set<Memory<?, ?>> touched = new HashSet<>();
    private final Set<Recent<?, ?>> changed = new HashSet<>();
    private Optional<Memory<?, ?>> inStep = Optional.empty();
    private boolean written;

    /** Lets a memory rest on tables. */
    void rest(Memory<?, ?> memory, Collection<String> tables) {
        all.add(memory);
        tables.forEach(table -> resting.computeIfAbsent(table, name -> new CopyOnWriteArrayList<>())
                .add(memory));
    }

    /** Lets what was read recently rest on tables. */
    void rest(Recent<?, ?> recent, Collection<String> tables) {
        tables.forEach(table -> read.computeIfAbsent(table, name -> new CopyOnWriteArrayList<>())
                .add(recent));
    }

    /** Hears of a statement before it is done. */
    void heard(String sql) {
        if (READ.matcher(sql).lookingAt()) {
            return;
        }
        written = true;
        Matcher write = WRITE.matcher(sql);
        if (write.lookingAt()) {
            String table = write.group(1).toLowerCase(Locale.ROOT);
            written(resting.getOrDefault(table, List.of()), read.getOrDefault(table, List.of()));
        } else { // whatever it is
            written(all, read.values().stream().flatMap(List::stream).toList());
        }
    }

    private void written(List<Memory<?, ?>> memories, List<Recent<?, ?>> readers) {
        changed.addAll(readers);
        for (Memory<?, ?> memory : memories) {
            touched.add(memory);
            if (inStep.filter(memory::equals).isEmpty()) {
                memory.forget();
            }
        }
    }

    /** Notes that a work has remembered something, which must not stand if the work fails. */
    void touched(Memory<?, ?> memory) {
        touched.add(memory);
    }

    /** Does what a memory knows of. */
    void inStep(Memory<?, ?> memory, Runnable writes) {
        touched.add(memory);
        inStep = Optional.of(memory);
        try {
            writes.run();
        } finally {
            inStep = Optional.empty();
        }
    }

    /** Hears that a work begins. */
    void begun() {
        touched.clear();
        written = false;
    }

    /** Says whether the work has written anything, or done what may have. */
    boolean hasWritten() {
        return written;
    }

    /** Hears that the work failed: nothing it wrote is so. */
    void failed() {
        touched.forEach(Memory::forget);
    }

    /** Hears that all of it is committed, so that readers may see it from now on. */
    void committed() {
        changed.forEach(Recent::changed);
        changed.clear();
    }

    /** Hears that nothing can be relied on any more. */
    void lost() {
        new ArrayList<>(all).forEach(Memory::forget);
    }
}
