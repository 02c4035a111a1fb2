package org.hongping.proof.naive.chengdu;

import java.util.List;
import org.hongping.proof.naive.Bands;
import org.hongping.proof.naive.Bands.Band;
import org.hongping.proof.naive.Form;
import org.hongping.proof.naive.Fraction;

/** The share of satisfied owners or customers, which all three tables of Annex 4 ask for. */
final class Satisfied {
    private Satisfied() {}

    /** Above 85 earns these points, above 80 earns 2; nothing is earned where nobody was asked. */
    static Form above85(String points) {
        return new Bands(
                List.of(
                        new Band(Fraction.of(85), true, Fraction.of(points)),
                        new Band(Fraction.of(80), true, Fraction.of(2))),
                true,
                false,
                true);
    }
}
