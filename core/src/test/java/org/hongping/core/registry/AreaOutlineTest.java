package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.hongping.core.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices type and paste. */
class AreaOutlineTest {
    @Test
    void deeperLinesLieInTheLineAbove() {
        AreaOutline outline = read("示例市\n  云溪区\n    东篱街道\n      采菊社区\n    南窗街道\n  清源县\n");

        assertThat(outline.lines())
                .extracting(AreaOutline.Line::name, AreaOutline.Line::level)
                .containsExactly(
                        tuple("示例市", AreaLevel.CITY),
                        tuple("云溪区", AreaLevel.DISTRICT),
                        tuple("东篱街道", AreaLevel.SUBDISTRICT),
                        tuple("采菊社区", AreaLevel.COMMUNITY),
                        tuple("南窗街道", AreaLevel.SUBDISTRICT),
                        tuple("清源县", AreaLevel.DISTRICT));
    }

    @Test
    void tabsAndWideSpacesIndentAndEmptyLinesDoNotCount() {
        assertThat(read("\n示例市\r\n\t云溪区\r\n\r\n\t\t东篱街道\n").lines())
                .extracting(AreaOutline.Line::depth)
                .containsExactly(0, 1, 2);
        assertThat(read("示例市\n\u3000云溪区\n\u3000\u3000东篱街道").lines())
                .extracting(AreaOutline.Line::depth)
                .containsExactly(0, 1, 2);
    }

    @Test
    void aListThatIsPastedIndentedBeginsWithCitiesAllTheSame() {
        assertThat(read("    示例市\n      云溪区").lines())
                .extracting(AreaOutline.Line::depth)
                .containsExactly(0, 1);
    }

    @Test
    void sameNamesMayLieInDifferentAreas() {
        assertThat(read("示例市\n 云溪区\n  城关街道\n 清源县\n  城关街道").lines()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|请至少填写一个市",
                "示例市/  云溪区/ 清源县|第 3 行“清源县”的缩进对不上",
                "示例市/ 区/  街道/   社区/    小区|第 5 行“小区”缩进过深",
                "示例市/  云溪区/  云溪区|第 3 行“云溪区”在同一上级下已经写过",
                "示例市/  云\u0007溪区|第 2 行：",
                "  示例市/云溪区/ 东篱街道/  采菊社区/   一/    二|缩进过深",
            })
    void whatCannotBeRightIsNamedWithItsLine(String typed, String says) {
        assertThatThrownBy(() -> read(typed.replace('/', '\n')))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields().get("areas").in(Locale.SIMPLIFIED_CHINESE))
                                .contains(says));
    }

    private static AreaOutline read(String text) {
        return AreaOutline.read("areas", text);
    }
}
