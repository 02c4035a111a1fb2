package org.hongping.core.storage;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process of its own that writes numbers from several threads and prints each once it is acknowledged. */
final class KilledWriter {
    static final String LINE = "000000000000";

    private static final int THREADS = 4;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Storage storage = Storage.open(new DatabaseConfig.SqliteFile(Path.of(arguments[0])));
        AtomicLong next = new AtomicLong(Long.parseLong(arguments[1]));
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(() -> writeOn(storage, next)).start();
        }
    }

    private static void writeOn(Storage storage, AtomicLong next) {
        while (true) {
            long number = next.getAndIncrement();
            storage.change(handle -> handle.execute("insert into number values (?)", number));
            System.out.println(LINE.substring(Long.toString(number).length()) + number);
        }
    }
}
