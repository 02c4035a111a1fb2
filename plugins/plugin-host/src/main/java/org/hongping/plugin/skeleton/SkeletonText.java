package org.hongping.plugin.skeleton;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Writes a skeleton as a file of golden cases. For one use. */
public final class SkeletonText {
    private final Skeleton skeleton;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> names = new HashSet<>();

    private SkeletonText(Skeleton skeleton, Locale language) {
        this.skeleton = skeleton;
        this.language = language;
    }

    /** Returns the file's text; names and remarks in that language. */
    public static String of(Skeleton skeleton, Locale language) {
        SkeletonText written = new SkeletonText(skeleton, language);
        written.head();
        skeleton.cases().forEach(written::one);
        return written.text.toString();
    }

    private void head() {
        remark(Message.of("skeleton.head", Integer.toString(skeleton.cases().size())));
        remark(Message.of("skeleton.head-readings"));
        skeleton.gaps().forEach(this::remark);
        line("rubric: ", Value.text(skeleton.revision().id().text()));
        line("edition: ", Value.text(skeleton.revision().edition()));
        text.append("cases:\n");
    }

    private void one(SkeletonCase draft) {
        line("  - name: ", Value.text(unique(draft.name(language))));
        line("    clause: ", Value.text(draft.clause()));
        line("    arithmetic: ", Value.text(draft.arithmetic().in(language)));
        line("    confirmedBy: ", Value.text(""));
        line("    sheet: ", draft.sheet());
        line("    expect: ", blanks(draft.expected()));
    }

    private static Value blanks(List<List<String>> expected) {
        Map<String, Value> blanks = new LinkedHashMap<>();
        for (List<String> path : expected) {
            Value blank = Value.text("");
            if (path.size() == 1) {
                blanks.put(path.get(0), blank);
            } else {
                blanks.merge(path.get(0), Shapes.of(path.get(1), blank), (some, one) -> joined(some, path.get(1)));
            }
        }
        return new Value.Fields(blanks);
    }

    private static Value joined(Value some, String name) {
        return Shapes.with((Value.Fields) some, name, Value.text(""));
    }

    private String unique(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private void remark(Message message) {
        text.append("# ").append(message.in(language)).append('\n');
    }

    private void line(String before, Value value) {
        text.append(before).append(Json.write(value)).append('\n');
    }
}
