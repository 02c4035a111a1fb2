package org.hongping.core.web;

import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * One block of the first page.
 *
 * @param title what it is about
 * @param todo what to do, how much is left, until when
 * @param next the next step; the first block's is the one primary button of the page
 * @param part what stands below, by a template of the feature's own
 */
public record HomeCard(Message title, Message todo, Optional<Step> next, Optional<Part> part) {

    /** Returns a block of a sentence and a step. */
    public static HomeCard of(Message title, Message todo, Step next) {
        return new HomeCard(title, todo, Optional.of(next), Optional.empty());
    }

    /** Returns the same block with something below. */
    public HomeCard with(Part below) {
        return new HomeCard(title, todo, next, Optional.of(below));
    }

    /** Where a button leads and what it says. */
    public record Step(Message label, String href) {}

    /** A template and what it shows under the name {@code part}; it is included, so it extends nothing. */
    public record Part(String template, Map<String, Object> model) {
        /** Copies the model. */
        public Part {
            model = Map.copyOf(model);
        }
    }
}
