package org.hongping.plugin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.plugin.archive.Sha256;
import org.hongping.rubric.Message;
import org.hongping.rubric.RubricId;

/**
 * Says which revision of a rubric is meant: {@code chengdu.residential}, {@code chengdu.residential@2022},
 * {@code chengdu.residential@2022#1a2b3c4d}.
 *
 * @param id the rubric
 * @param edition its edition; empty means the latest
 * @param digest first digits of its rubric digest, 8 or more; empty means the highest bundle version
 */
public record Selector(RubricId id, Optional<String> edition, Optional<String> digest) {
    private static final Pattern SHAPE = Pattern.compile("([^@#]+)(?:@([^@#]+))?(?:#(?:sha256:)?([0-9a-f]{8,64}))?");

    /**
     * Reads a selector.
     *
     * @throws MalformedSelector if it is none
     */
    public static Selector parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !RubricId.accepts(parts.group(1))) {
            throw new MalformedSelector(Message.of("catalogue.selector", text));
        }
        return new Selector(
                RubricId.of(parts.group(1)), Optional.ofNullable(parts.group(2)), Optional.ofNullable(parts.group(3)));
    }

    /** Returns the selector of whatever revision of that rubric answers now. */
    public static Selector of(RubricId id) {
        return new Selector(id, Optional.empty(), Optional.empty());
    }

    boolean accepts(RubricRevision revision) {
        return revision.id().equals(id)
                && edition.filter(named -> !named.equals(revision.edition())).isEmpty()
                && digest.filter(digits -> !revision.rubricDigest().startsWith(Sha256.PREFIX + digits))
                        .isEmpty();
    }

    @Override
    public String toString() {
        return id
                + edition.map(named -> "@" + named).orElse("")
                + digest.map(digits -> "#" + digits).orElse("");
    }
}
