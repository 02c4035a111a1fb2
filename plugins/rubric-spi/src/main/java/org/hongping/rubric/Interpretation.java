package org.hongping.rubric;

import java.util.List;

/**
 * How a clause that could be argued about is read (评分口径), and what else a city may choose.
 *
 * @param id fixed name, for example {@code cd.credit-b}
 * @param clause clause it reads
 * @param label what the question is, zh-CN
 * @param defaultOption id of the option in force unless the organiser switches
 * @param options readings on offer; one alone cannot be switched
 */
public record Interpretation(String id, String clause, String label, String defaultOption, List<Option> options) {
    /** Copies the options. */
    public Interpretation {
        options = List.copyOf(options);
    }

    /** Says whether there is a choice at all. */
    public boolean isSwitchable() {
        return options.size() > 1;
    }

    /**
     * One reading.
     *
     * @param id short and stable; the default's is {@code default}
     * @param label the reading in words, zh-CN
     * @param settings what it sets in the document before anything is scored
     */
    public record Option(String id, String label, List<Setting> settings) {
        /** Copies the settings. */
        public Option {
            settings = List.copyOf(settings);
        }
    }

    /**
     * Sets one place of the document.
     *
     * @param path a top-level field or a node's code, then fields and ids
     * @param value what stands there then; {@link Value.Nothing} removes
     */
    public record Setting(List<String> path, Value value) {
        /** Copies the path. */
        public Setting {
            path = List.copyOf(path);
        }
    }
}
