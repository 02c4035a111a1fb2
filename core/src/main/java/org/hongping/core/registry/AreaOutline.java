package org.hongping.core.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * Areas typed as an indented list, a line each: the city, under it districts, subdistricts, communities.
 *
 * @param lines in their order, each under the last one that is less deep
 */
public record AreaOutline(List<Line> lines) {
    private static final List<AreaLevel> LEVELS = List.of(AreaLevel.values());
    private static final int MOST_LINES = 3000;
    private static final int WIDE_SPACE = 2;
    private static final int TAB = 4;

    /** Copies the lines. */
    public AreaOutline {
        lines = List.copyOf(lines);
    }

    /**
     * An area of the list.
     *
     * @param depth 0 for a city
     * @param name as typed, without the blanks before it
     */
    public record Line(int depth, String name) {
        /** Returns how far down it stands. */
        public AreaLevel level() {
            return LEVELS.get(depth);
        }
    }

    /**
     * Reads what was typed; any blanks indent, as long as lines of one level begin at one place.
     *
     * @throws Invalid naming the field and the first line that cannot be right
     */
    public static AreaOutline read(String field, String text) {
        Reader reader = new Reader(field);
        text.lines().forEach(reader::take);
        return reader.outline();
    }

    /** Takes one line after the other. */
    private static final class Reader {
        private final String field;
        private final List<Line> lines = new ArrayList<>();
        private final List<Integer> indents = new ArrayList<>();
        private final List<String> path = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int number;

        Reader(String field) {
            this.field = field;
        }

        void take(String typed) {
            number++;
            String name = typed.replace('\u00a0', ' ').strip();
            if (name.isEmpty()) {
                return;
            }
            int depth = depth(indent(typed), name);
            while (path.size() > depth) {
                path.remove(path.size() - 1);
            }
            path.add(line(name));
            if (!seen.add(String.join("\n", path))) {
                throw wrong("registry.outline-twice", name);
            }
            lines.add(new Line(depth, path.get(depth)));
            if (lines.size() > MOST_LINES) {
                throw wrong("registry.outline-long", String.valueOf(MOST_LINES));
            }
        }

        AreaOutline outline() {
            if (lines.isEmpty()) {
                throw new Invalid(field, Message.of("registry.outline-empty"));
            }
            return new AreaOutline(lines);
        }

        private String line(String name) {
            try {
                return Readings.line(name);
            } catch (Unreadable unreadable) {
                throw new Invalid(field, Message.of("registry.outline-line", "" + number, unreadable.why()));
            }
        }

        /** The first line sets where cities begin; a deeper one opens a level, any other closes back to its own. */
        private int depth(int indent, String name) {
            boolean closed = indents.removeIf(deeper -> deeper > indent);
            boolean opens = indents.isEmpty() || indents.get(indents.size() - 1) < indent;
            if (closed && opens) {
                throw wrong("registry.outline-between", name);
            }
            if (opens) {
                indents.add(indent);
            }
            if (indents.size() > LEVELS.size()) {
                throw wrong("registry.outline-deep", name);
            }
            return indents.size() - 1;
        }

        private Invalid wrong(String key, String name) {
            return new Invalid(field, Message.of(key, String.valueOf(number), name));
        }

        private static int indent(String typed) {
            int width = 0;
            for (int place = 0; place < typed.length(); place++) {
                char character = typed.charAt(place);
                if (character == '\t') {
                    width += TAB;
                } else if (character == '\u3000') {
                    width += WIDE_SPACE;
                } else if (Character.isWhitespace(character) || character == '\u00a0') {
                    width++;
                } else {
                    return width;
                }
            }
            return width;
        }
    }
}
