package org.hongping.plugin.archive;

import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a bundle by name, in the order they stand in it. Immutable. */
public final class Archive {
    private final Map<String, byte[]> files;
    private final Set<String> unsound;

    /** @param unsound names of files that are there but could not be read */
    Archive(Map<String, byte[]> files, Set<String> unsound) {
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        this.unsound = Set.copyOf(unsound);
    }

    /** Returns the names of all files. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Returns the names of the files directly in a folder, for example {@code rubrics}, that end so. */
    public List<String> names(String folder, String ending) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                .filter(name -> name.indexOf('/', folder.length() + 1) < 0)
                .sorted()
                .toList();
    }

    /** Says whether there is a file of that name, sound or not. */
    boolean mentions(String name) {
        return files.containsKey(name) || unsound.contains(name);
    }

    /** Returns a copy of a file's bytes. */
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /**
     * Returns a file as text.
     *
     * @throws CharacterCodingException if it is not UTF-8
     */
    public Optional<String> text(String name) throws CharacterCodingException {
        byte[] bytes = files.get(name);
        return bytes == null ? Optional.empty() : Optional.of(Utf8.text(bytes));
    }
}
