package org.hongping.core.assessment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllotmentTest {
    private static final String SEED = "5eed".repeat(16);

    @Test
    void byLoadEverybodyHasAboutTheSameAndNobodyWhatTheyMustNotHave() {
        Terms terms = terms(7, 3, 2);

        List<Given> given = Allotment.byLoad(terms);

        assertThat(loads(given).values()).allSatisfy(load -> assertThat(load).isBetween(4, 5));
        assertThat(given.get(0).members()).as("m0 is unfit for the first").doesNotContain("m0");
        assertThat(given).allSatisfy(one -> assertThat(one.lacking()).isZero());
    }

    @Test
    void whoHasMuchAlreadyIsGivenLess() {
        Terms terms = new Terms(
                "c",
                "t",
                "panel",
                1,
                List.of(candidate("busy", 9), candidate("free", 0)),
                List.of(entry("a", 1, List.of()), entry("b", 1, List.of())));

        assertThat(Allotment.byLoad(terms))
                .extracting(Given::members)
                .containsExactly(List.of("free"), List.of("free"));
    }

    @Test
    void theSameSeedAndWordDrawTheSameAndAnotherWordDoesNot() {
        Terms terms = terms(30, 6, 2);

        assertThat(Allotment.byLot(terms, SEED, "6 3 5")).isEqualTo(Allotment.byLot(terms, SEED, "6 3 5"));
        assertThat(Allotment.byLot(terms, SEED, "6 3 5")).isNotEqualTo(Allotment.byLot(terms, SEED, "1"));
    }

    @Test
    void everybodyIsAsLikelyAsEverybodyElse() {
        Terms terms = new Terms(
                "c",
                "t",
                "panel",
                1,
                IntStream.range(0, 4).mapToObj(n -> candidate("m" + n, 0)).toList(),
                List.of(entry("a", 1, List.of())));
        Map<String, Integer> drawn = new HashMap<>();

        for (int round = 0; round < 4_000; round++) {
            drawn.merge(
                    Allotment.byLot(terms, SEED, "" + round).get(0).members().get(0), 1, Integer::sum);
        }

        assertThat(drawn.values())
                .hasSize(4)
                .allSatisfy(count -> assertThat(count).isBetween(880, 1_120));
    }

    @Test
    void tooFewFitMembersAreCountedNotHidden() {
        Terms terms = new Terms(
                "c",
                "t",
                "panel",
                3,
                List.of(candidate("m0", 0), candidate("m1", 0)),
                List.of(entry("a", 3, List.of(new Terms.Unfit("m0", "DECLARED")))));

        assertThat(Allotment.byLot(terms, SEED, "")).containsExactly(new Given("a", List.of("m1"), 2));
    }

    @Test
    void aLotIsWhatSha256sumSays() {
        assertThat(Allotment.lot("s", "w", "a", "m"))
                .as("printf 's\\nw\\na\\nm' | sha256sum")
                .isEqualTo("7fe0f4b1d4f7962b125b8dbef01682d6590e40c913f1d132a567fd1f9bb5bf5a");
    }

    @Test
    void aRecordIsWorkedOutAgainAndEveryForgeryIsFound() {
        Terms terms = terms(5, 4, 2);
        List<Given> given = Allotment.byLot(terms, SEED, "word");
        DrawRecord right = record(terms, SEED, given);

        assertThat(right.findings()).isEmpty();
        assertThat(record(terms, "0".repeat(64), given).findings()).isNotEmpty();
        assertThat(record(terms(5, 4, 1), SEED, given).findings()).isNotEmpty();
        List<Given> forged = new ArrayList<>(given);
        forged.set(1, new Given(given.get(1).application(), List.of("m0", "m1"), 0));
        forged.set(2, new Given(given.get(2).application(), List.of("m2", "m0"), 0));
        forged.set(3, new Given(given.get(3).application(), List.of("m3", "m1"), 0));
        assertThat(record(terms, SEED, forged).findings()).isNotEmpty();
        assertThat(record(terms, SEED, given.subList(0, 4)).findings()).hasSize(1);
    }

    private static DrawRecord record(Terms terms, String seed, List<Given> given) {
        String commitment = Allotment.commitment(terms(5, 4, 2), SEED);
        return new DrawRecord(DrawRecord.FORMAT, terms, commitment, "", seed, "word", "", given);
    }

    private static Terms terms(int entries, int candidates, int need) {
        return new Terms(
                "c",
                "t",
                "panel",
                need,
                IntStream.range(0, candidates)
                        .mapToObj(n -> candidate("m" + n, 0))
                        .toList(),
                IntStream.range(0, entries)
                        .mapToObj(n ->
                                entry("a" + n, need, n == 0 ? List.of(new Terms.Unfit("m0", "APPLICANT")) : List.of()))
                        .toList());
    }

    private static Terms.Candidate candidate(String account, int load) {
        return new Terms.Candidate(account, "成员 " + account, "", load);
    }

    private static Terms.Entry entry(String id, int need, List<Terms.Unfit> unfit) {
        return new Terms.Entry(id, "小区 " + id, "示例区", need, unfit);
    }

    private static Map<String, Integer> loads(List<Given> given) {
        Map<String, Integer> loads = new HashMap<>();
        given.forEach(one -> one.members().forEach(member -> loads.merge(member, 1, Integer::sum)));
        return loads;
    }
}
