package org.hongping.plugin.archive;

import java.util.HashSet;
import java.util.Set;

/** The names of one archive: no two alike, and no file that is a folder too. */
final class EntryNames {
    private final Faults faults;
    private final Set<String> named = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    EntryNames(Faults faults) {
        this.faults = faults;
    }

    /** Adds a name and notes it if it cannot stand beside those before. */
    void add(EntryName name) {
        String key = name.key();
        if (name.text().endsWith("/")) {
            folders.add(key);
        } else {
            files.add(key);
        }
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            folders.add(key.substring(0, slash));
            faults.check(!files.contains(key.substring(0, slash)), "duplicate", name.shown());
        }
        faults.check(named.add(key) && !(files.contains(key) && folders.contains(key)), "duplicate", name.shown());
    }
}
