package org.hongping.rubric;

/**
 * Says how many points one line gets where no rule of a document can. Called before scoring, by several threads at a
 * time, with a time limit; its answer is frozen with the sheet, so that scoring again never calls it again. Equal calls
 * should give equal answers: a hook that asks the clock, chance or another machine cannot be checked by anybody.
 */
@FunctionalInterface
public interface Hook {
    /**
     * Returns the points of the line, or why they cannot be known.
     *
     * @throws Exception whatever goes wrong; the line then waits for points from a person
     */
    HookAnswer answer(HookCall call) throws Exception;
}
