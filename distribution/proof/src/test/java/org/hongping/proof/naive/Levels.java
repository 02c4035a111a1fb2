package org.hongping.proof.naive;

import java.util.Map;
import java.util.Optional;

/**
 * One choice.
 *
 * @param levels what each earns
 */
public record Levels(Map<String, Level> levels) implements Form {
    /**
     * A level.
     *
     * @param least the least it earns
     * @param most the most; people give the points between
     */
    public record Level(Fraction least, Fraction most) {
        /** Returns whether nobody has to give points. */
        public boolean isFixed() {
            return least.equals(most);
        }
    }

    @Override
    public Mark mark(Answer answer) {
        Optional<Level> chosen =
                answer.text("level").filter(levels::containsKey).map(levels::get);
        if (chosen.isEmpty()) {
            return Mark.REFUSED;
        }
        Level level = chosen.get();
        if (level.isFixed()) {
            return answer.hasOnly("level") ? Mark.of(level.most()) : Mark.REFUSED;
        }
        if (!answer.hasOnly("level", "points")) {
            return Mark.REFUSED;
        }
        return Judged.within(answer, level.least(), level.most()).map(Mark::of).orElse(Mark.REFUSED);
    }

    boolean takesPoints(Answer answer) {
        return answer.text("level")
                .map(levels::get)
                .filter(level -> !level.isFixed())
                .isPresent();
    }
}
