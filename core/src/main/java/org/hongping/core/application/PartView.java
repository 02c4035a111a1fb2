package org.hongping.core.application;

import org.hongping.rubric.Message;

/**
 * A part of an application in the list on the left.
 *
 * @param id names it within the page
 * @param href where it is worked on
 * @param code the source's own number; blank for the form and the last step
 * @param label its name
 * @param dot how far it is
 * @param figure points so far, or what else says how far; may be blank
 */
public record PartView(String id, String href, String code, String label, Dot dot, String figure) {

    /** How far a part is. */
    public enum Dot {
        /** Nothing is there (未填). */
        EMPTY,
        /** Something is lacking (有缺). */
        GAPS,
        /** All that is asked for is there (齐). */
        FULL,
        /** Nothing is there and nothing needs to be (选填). */
        OPTIONAL;

        /** Returns the word on the page. */
        public Message word() {
            return Message.of("application.dot." + name());
        }
    }
}
