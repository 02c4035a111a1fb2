package org.hongping.core.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** A save rested on a version that was changed since, in another tab perhaps; it carries both, so neither is lost. */
public final class StaleScore extends Stale {
    private final transient ScoredLine current;

    StaleScore(int expected, Value.Fields sent, ScoredLine current) {
        super(new Version(expected), new Version(current.version()), answer(sent), saved(current));
        this.current = current;
    }

    /** Returns what stands now. */
    public ScoredLine current() {
        return current;
    }

    private static Map<String, @Nullable Object> answer(Value.Fields answer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("answer", ValueText.plain(answer));
        return document;
    }

    private static Map<String, @Nullable Object> saved(ScoredLine line) {
        Map<String, @Nullable Object> document = answer(line.answer());
        document.put("version", line.version());
        document.put("savedAt", Moments.text(line.savedAt()));
        return document;
    }
}
