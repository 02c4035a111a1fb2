package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import org.hongping.rubric.Message;

/** One step of a reckoning: structure while scoring, a sentence only when somebody asks for it. */
public interface Step extends Explanation {
    /** Returns the sentence that says it. */
    Message message();

    /** Says it. */
    default String words(Locale language) {
        return message().in(language);
    }

    @Override
    default List<Step> steps() {
        return List.of(this);
    }

    /** Returns a step whose sentence is known beforehand. */
    static Step saying(String key, Object... arguments) {
        return new Said(Message.of("trace." + key, arguments));
    }

    /**
     * A step that is its sentence.
     *
     * @param message the sentence
     */
    record Said(Message message) implements Step {}
}
