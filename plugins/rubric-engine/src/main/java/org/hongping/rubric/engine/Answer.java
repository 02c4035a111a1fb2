package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Dates;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.exact.Figures;
import org.jspecify.annotations.Nullable;

/** An answer while it is read: strict, and every fault is noted with the path of what is wrong. */
final class Answer {
    static final String REASON = "reason";
    static final String POINTS = "points";

    private static final int POINTS_DECIMALS = 2;

    private final Map<String, Value> fields;
    private final String name;
    private final boolean isPart;
    /** The answer this one is read with; null for a whole one. */
    private final @Nullable Answer around;

    /** Faults of a whole answer and all within it; most have none. */
    private List<Message> faults = List.of();

    private Answer(Map<String, Value> fields, String name, boolean isPart, @Nullable Answer around) {
        this.fields = fields;
        this.name = name;
        this.isPart = isPart;
        this.around = around;
    }

    /** Starts reading an answer; the path names whose it is and stands before the names of its fields. */
    static Answer of(Value.Fields fields, String path) {
        return new Answer(fields.fields(), path, false, null);
    }

    private String path() {
        return isPart && around != null ? around.path() + name + "." : name;
    }

    private Answer whole() {
        return around == null ? this : around.whole();
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Set<String> keys() {
        return fields.keySet();
    }

    Map<String, Value> fields() {
        return fields;
    }

    /** Says whether the field is there and says "none". */
    boolean isNothing(String key) {
        return fields.get(key) instanceof Value.Nothing;
    }

    /** Says whether every field is one of these. */
    boolean hasOnly(String... own) {
        int known = 0;
        for (String key : own) {
            known += fields.containsKey(key) ? 1 : 0;
        }
        return known == fields.size();
    }

    /** Notes a fault for every field that is neither the rule's own nor one of these. */
    void allowOnly(Set<String> own, Set<String> more) {
        boolean sound = true;
        for (String key : fields.keySet()) {
            sound &= own.contains(key) || more.contains(key);
        }
        if (!sound) {
            refuseAllBut(own, more);
        }
    }

    private void refuseAllBut(Set<String> own, Set<String> more) {
        for (String key : new TreeSet<>(fields.keySet())) {
            if (!own.contains(key) && !more.contains(key)) {
                refuse(
                        key.equals(POINTS) ? "no-override" : "unknown-field",
                        key,
                        String.join(", ", new TreeSet<>(own)));
            }
        }
    }

    /** Returns the figure of a field that must be there. */
    Optional<Exact> figure(String key) {
        @Nullable Value value = fields.get(key);
        if (value == null) {
            refuse("field-missing", key);
            return Optional.empty();
        }
        return figure(key, value);
    }

    private Optional<Exact> figure(String key, Value value) {
        Optional<Exact> read = Figures.read(value);
        if (read.isEmpty()) {
            refuse(value instanceof Value.Figure ? "monstrous" : "not-figure", key, Shown.of(value));
        }
        return read;
    }

    /** Returns the figures of a field that must be a list of one or more. */
    Optional<List<Exact>> figures(String key) {
        if (!(fields.get(key) instanceof Value.Items items) || items.items().isEmpty()) {
            refuse(has(key) ? "not-figures" : "field-missing", key);
            return Optional.empty();
        }
        List<Exact> read = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            figure(key + "[" + i + "]", items.items().get(i)).ifPresent(read::add);
        }
        return read.size() == items.items().size() ? Optional.of(read) : Optional.empty();
    }

    /** Returns the figure of a field that must lie within bounds, both included. */
    Optional<Exact> figureWithin(String key, Exact least, Exact most) {
        Optional<Exact> read = figure(key);
        if (read.isPresent() && (read.get().compareTo(least) < 0 || read.get().compareTo(most) > 0)) {
            refuse("out-of-range", key, read.get().plain(), least.plain(), most.plain());
            return Optional.empty();
        }
        return read;
    }

    /** Returns the figure of a field that must not be below zero. */
    Optional<Exact> figureNotNegative(String key) {
        Optional<Exact> read = figure(key);
        if (read.isPresent() && read.get().signum() < 0) {
            refuse("negative", key, read.get().plain());
            return Optional.empty();
        }
        return read;
    }

    /** Returns points given by a person: within bounds and with at most two decimals. */
    Optional<Exact> points(Exact least, Exact most) {
        Optional<Exact> read = figureWithin(POINTS, least, most);
        if (read.isPresent() && !read.get().hasAtMost(POINTS_DECIMALS)) {
            refuse("decimals", POINTS, read.get().plain());
            return Optional.empty();
        }
        return read;
    }

    /** Returns a whole number from 0 to a bound, both included. */
    Optional<Exact> count(String key, Exact most) {
        Optional<Exact> read = figureWithin(key, Exact.ZERO, most);
        if (read.isPresent() && !read.get().hasAtMost(0)) {
            refuse("not-whole", key, read.get().plain());
            return Optional.empty();
        }
        return read;
    }

    /** Returns the text of a field that must be there and not blank. */
    Optional<String> text(String key) {
        @Nullable Value value = fields.get(key);
        if (value instanceof Value.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        refuse(value == null ? "field-missing" : "not-text", key);
        return Optional.empty();
    }

    /** Checks the reason beside an answer: text if it is there, not blank if one is required. */
    void reason(boolean required) {
        @Nullable Value reason = fields.get(REASON);
        if (reason != null && !(reason instanceof Value.Text)) {
            refuse("not-text", REASON);
        } else if (required
                && !(reason instanceof Value.Text text && !text.text().isBlank())) {
            refuse("reason-required", REASON);
        }
    }

    /** Returns what a field that must be a list of ids has ticked. */
    Optional<Ticks> ticks(String key, CheckIndex checks) {
        if (!(fields.get(key) instanceof Value.Items items)) {
            refuse(has(key) ? "not-ids" : "field-missing", key);
            return Optional.empty();
        }
        BitSet ticked = new BitSet(checks.size());
        boolean sound = true;
        for (Value item : items.items()) {
            sound &= tick(key, item, checks, ticked);
        }
        return sound ? Optional.of(checks.ticked(ticked)) : Optional.empty();
    }

    private boolean tick(String key, Value item, CheckIndex checks, BitSet ticked) {
        int place = item instanceof Value.Text text ? checks.place(text.text()) : -1;
        if (place < 0) {
            refuse("unknown-id", key, Shown.of(item), checks.ids());
            return false;
        }
        if (ticked.get(place)) {
            refuse("twice", key, Shown.of(item));
            return false;
        }
        ticked.set(place);
        return true;
    }

    /** Returns the day of a field that must be there. */
    Optional<LocalDate> day(String key) {
        Value value = fields.getOrDefault(key, Value.nothing());
        Optional<LocalDate> day = Dates.read(value);
        if (day.isEmpty()) {
            refuse(has(key) ? "not-day" : "field-missing", key, Shown.of(value));
        }
        return day;
    }

    /** Returns the answers of a field that must be a list of them. */
    Optional<List<Answer>> each(String key) {
        if (!(fields.get(key) instanceof Value.Items items)) {
            refuse(has(key) ? "not-ids" : "field-missing", key);
            return Optional.empty();
        }
        List<Answer> each = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            String item = key + "[" + i + "]";
            if (items.items().get(i) instanceof Value.Fields inner) {
                each.add(new Answer(inner.fields(), item, true, this));
            } else {
                refuse("not-fields", item);
            }
        }
        return Optional.of(each);
    }

    /** Returns fields from elsewhere that are read with this answer; their faults are its faults. */
    Answer beside(Value.Fields others, String where) {
        return new Answer(others.fields(), where, false, this);
    }

    /** Returns the answer within this one that a field holds. */
    Optional<Answer> within(String key) {
        if (fields.get(key) instanceof Value.Fields inner) {
            return Optional.of(new Answer(inner.fields(), key, true, this));
        }
        refuse(has(key) ? "not-fields" : "field-missing", key);
        return Optional.empty();
    }

    /** Notes a fault; the sentence's {@code {0}} is the path of the field. */
    void refuse(String fault, String key, String... more) {
        List<String> arguments = new ArrayList<>(more.length + 1);
        arguments.add(path() + Shown.shortened(key));
        arguments.addAll(List.of(more));
        whole().add(new Message("answer." + fault, arguments));
    }

    private void add(Message fault) {
        faults = faults.isEmpty() ? new ArrayList<>() : faults;
        faults.add(fault);
    }

    boolean isRefused() {
        return !whole().faults.isEmpty();
    }

    List<Message> faults() {
        return whole().faults;
    }

    Verdict refused() {
        return new Verdict.Refused(List.copyOf(whole().faults));
    }
}
