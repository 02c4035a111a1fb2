package org.hongping.core.recommendation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;

/**
 * Another order of the recommended: {@code up} or {@code down} names one that changes places with its neighbour, else
 * {@code place.ID} says the place of each.
 */
final class NewOrder {
    private NewOrder() {}

    /** Reads it; faults stand in the form. */
    static List<ApplicationId> read(FormInput form, AreaDesk desk) {
        List<ApplicationId> order = new ArrayList<>(
                desk.recommended().stream().map(row -> row.filed().id()).toList());
        if (!form.value("up").isEmpty()) {
            exchange(order, form.value("up"), -1);
            return order;
        }
        if (!form.value("down").isEmpty()) {
            exchange(order, form.value("down"), 1);
            return order;
        }
        Map<ApplicationId, Integer> places = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (ApplicationId id : order) {
            String field = "place." + id.text();
            Optional<Integer> place = form.fields().whole(field, 1, order.size());
            if (place.isEmpty()) {
                form.refuse(field, Message.of("recommendation.place-missing", Integer.toString(order.size())));
            } else if (!taken.add(place.get())) {
                form.refuse(field, Message.of("recommendation.place-twice", Integer.toString(place.get())));
            }
            places.put(id, place.orElse(0));
        }
        order.sort(Comparator.comparing(id -> places.getOrDefault(id, 0)));
        return order;
    }

    private static void exchange(List<ApplicationId> order, String id, int step) {
        int place = order.indexOf(ApplicationId.of(id));
        int other = place + step;
        if (place >= 0 && other >= 0 && other < order.size()) {
            Collections.swap(order, place, other);
        }
    }
}
