package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each value of a document stands in its file: a tree of the same shape as the document. Asking for what is not
 * there answers with the place of the nearest value around it, so that a finding always points somewhere.
 *
 * @param place where the value begins; empty when the document did not come from a file with lines
 * @param keyPlace where the field's name begins; empty for items and for the document itself
 * @param written a plain or quoted value exactly as the author wrote it, without its quotes; empty for lists and fields
 * @param fields marks of the fields
 * @param items marks of the items
 */
public record Marks(
        Optional<Place> place,
        Optional<Place> keyPlace,
        Optional<String> written,
        Map<String, Marks> fields,
        List<Marks> items) {
    private static final Marks NONE =
            new Marks(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());

    /** Copies fields and items. */
    public Marks {
        fields = Map.copyOf(fields);
        items = List.copyOf(items);
    }

    /** Returns the marks of a document without lines, for example one that came as JSON. */
    public static Marks none() {
        return NONE;
    }

    /** Returns the mark of a single value. */
    public static Marks ofScalar(Place place, String written) {
        return new Marks(Optional.of(place), Optional.empty(), Optional.of(written), Map.of(), List.of());
    }

    /** Returns the marks of named values. */
    public static Marks ofFields(Place place, Map<String, Marks> fields) {
        return new Marks(Optional.of(place), Optional.empty(), Optional.empty(), fields, List.of());
    }

    /** Returns the marks of a list. */
    public static Marks ofItems(Place place, List<Marks> items) {
        return new Marks(Optional.of(place), Optional.empty(), Optional.empty(), Map.of(), items);
    }

    /** Returns these marks with the place of the name they stand under. */
    public Marks under(Place name) {
        return new Marks(place, Optional.of(name), written, fields, items);
    }

    /** Returns where the field's name begins, or the value where there is no name. */
    public Optional<Place> name() {
        return keyPlace.or(() -> place);
    }

    /** Returns the marks of a field. */
    public Marks field(String name) {
        return Optional.ofNullable(fields.get(name)).orElseGet(this::nearest);
    }

    /** Returns the marks of an item; the first is 0. */
    public Marks item(int index) {
        return index < items.size() ? items.get(index) : nearest();
    }

    /** Returns the marks at the end of a path of field names and item numbers. */
    public Marks at(List<String> path) {
        Marks here = this;
        for (String step : path) {
            here = here.items.isEmpty() ? here.field(step) : here.item(Integer.parseInt(step));
        }
        return here;
    }

    Marks with(String name, Marks marks) {
        Map<String, Marks> changed = new LinkedHashMap<>(fields);
        changed.put(name, marks);
        return new Marks(place, keyPlace, written, changed, items);
    }

    Marks withItem(int index, Marks marks) {
        if (index > items.size()) {
            return this;
        }
        List<Marks> changed = new ArrayList<>(items);
        if (index == items.size()) {
            changed.add(marks);
        } else {
            changed.set(index, marks);
        }
        return new Marks(place, keyPlace, written, fields, changed);
    }

    Marks withoutItem(int index) {
        if (index >= items.size()) {
            return this;
        }
        List<Marks> changed = new ArrayList<>(items);
        changed.remove(index);
        return new Marks(place, keyPlace, written, fields, changed);
    }

    private Marks nearest() {
        return new Marks(place, keyPlace, Optional.empty(), Map.of(), List.of());
    }
}
