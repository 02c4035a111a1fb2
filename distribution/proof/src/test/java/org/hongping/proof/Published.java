package org.hongping.proof;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.proof.naive.Table;
import org.hongping.proof.naive.chengdu.Annex41;
import org.hongping.proof.naive.chengdu.Annex42;
import org.hongping.proof.naive.chengdu.Annex43;
import org.hongping.proof.naive.mianyang.Annex1;
import org.hongping.proof.naive.mianyang.Annex2;
import org.hongping.proof.naive.mianyang.Annex4;
import org.hongping.proof.naive.weihai.TableA1;
import org.hongping.proof.naive.weihai.TableA2;
import org.hongping.proof.naive.weihai.TableA3;
import org.hongping.proof.naive.weihai.TableA4;

/** Every sheet that the four cities published. */
final class Published {
    private Published() {}

    static List<Table> tables() {
        return Stream.of(chengdu(), mianyang(), weihai(), shenzhen())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Table> chengdu() {
        return List.of(new org.hongping.proof.naive.chengdu.Annex3(), new Annex41(), new Annex42(), new Annex43());
    }

    private static List<Table> mianyang() {
        return List.of(new Annex1(), new Annex2(), new org.hongping.proof.naive.mianyang.Annex3(), new Annex4());
    }

    private static List<Table> weihai() {
        return List.of(new TableA1(), new TableA2(), new TableA3(), new TableA4());
    }

    private static List<Table> shenzhen() {
        return List.of(new org.hongping.proof.naive.shenzhen.TableA1());
    }
}
