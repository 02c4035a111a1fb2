package org.hongping.core.offline;

import java.util.List;
import java.util.Optional;

/**
 * A row of the workbook: one thing to fill in.
 *
 * @param key its name in the first column, by which it is read again
 * @param about what it belongs to
 * @param label what it is
 * @param asks what may stand there
 * @param options what may be chosen; empty if it is typed
 * @param open whether something else than the options may be typed too
 */
record Input(String key, String about, String label, String asks, List<Option> options, boolean open) {
    /** Copies the options. */
    Input {
        options = List.copyOf(options);
    }

    /**
     * Something to choose.
     *
     * @param value as it is kept
     * @param label as people see it
     */
    record Option(String value, String label) {}

    /** Returns what is kept for what was typed; empty if it may not stand there. */
    Optional<String> read(String typed) {
        Optional<String> chosen = options.stream()
                .filter(option -> option.label().equals(typed) || option.value().equals(typed))
                .map(Option::value)
                .findFirst();
        return options.isEmpty() || (open && chosen.isEmpty()) ? Optional.of(typed) : chosen;
    }

    /** Returns what stands in the cell for what is kept. */
    String shown(String kept) {
        return options.stream()
                .filter(option -> option.value().equals(kept))
                .map(Option::label)
                .findFirst()
                .orElse(kept);
    }
}
