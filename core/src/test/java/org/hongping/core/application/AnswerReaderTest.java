package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final List<Criterion> LINES =
            Criteria.of(ShippedRubrics.of("rubric-chengdu").all().get(0).rubric());

    @Test
    void aLevelChosenIsTheAnswer() {
        assertThat(read("1.1", Map.of("level", List.of("active")))).isEqualTo(json("{\"level\":\"active\"}"));
    }

    @Test
    void noTickIsNoAnswerButNoneOfTheseIsOne() {
        assertThat(read("2.1", Map.of())).isEqualTo(Value.noFields());
        assertThat(read("2.1", Map.of("none", List.of("yes")))).isEqualTo(json("{\"checks\":[]}"));
    }

    @Test
    void whatIsNoFigureIsHandedOnAsText() {
        assertThat(read("5.1", Map.of("points", List.of(" abc ")))).isEqualTo(json("{\"points\":\"abc\"}"));
    }

    @Test
    void notMeasuredIsAnAnswer() {
        assertThat(read("6.3", Map.of("unmeasured", List.of("yes")))).isEqualTo(json("{\"value\":null}"));
    }

    @Test
    void partsAreReadUnderTheirNames() {
        Map<String, List<String>> typed = Map.of("a.check", List.of("monitor"), "b.value", List.of("85.004"));

        assertThat(read("5.4", typed))
                .isEqualTo(json("{\"parts\":{\"a\":{\"checks\":[\"monitor\"]},\"b\":{\"value\":85.004}}}"));
    }

    @Test
    void everyAnswerOfTheFullSheetIsTypedAndReadBackTheSame() {
        ApplicationFixture.ANSWERS.forEach((code, answer) -> assertThat(
                        AnswerReader.read(line(code), AnswerWriter.write(line(code), json(answer))))
                .isEqualTo(json(answer)));
    }

    @Test
    void pointsInPlaceOfAnAnswerHaveAFieldOfTheirOwn() {
        Value.Fields inPlace = json("{\"points\":1.5,\"reason\":\"无事项\"}");
        Typed typed = AnswerWriter.write(line("1.1"), inPlace);

        assertThat(typed.one("points")).isEmpty();
        assertThat(typed.one("instead")).contains("1.5");
        assertThat(AnswerReader.read(line("1.1"), typed)).isEqualTo(inPlace);
        assertThat(AnswerReader.read(line("1.1"), typed.with("level", List.of("active"))))
                .as("points beside a level would be points within it")
                .isEqualTo(inPlace);
    }

    @Test
    void whatDoesNotApplyIsSaidWithAReason() {
        assertThat(read("1.4", Map.of("notApplicable", List.of("yes"), "reason", List.of("无会员单位"))))
                .isEqualTo(json("{\"notApplicable\":\"无会员单位\"}"));
    }

    private Value.Fields read(String code, Map<String, List<String>> typed) {
        return AnswerReader.read(line(code), new Typed(typed));
    }

    private Criterion line(String code) {
        return LINES.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Value.Fields json(String text) {
        return ValueText.fields(text);
    }
}
