package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CreditCodeTest {
    /** The example printed in GB 32100-2015. */
    private static final String OF_THE_STANDARD = "91350100M000100Y43";

    @Test
    void exampleOfTheStandardHolds() {
        assertThat(CreditCode.fault(OF_THE_STANDARD)).isEmpty();
    }

    @Test
    void wrongCheckCharacterIsNamedWithTheRightOne() {
        assertThat(inChinese("91350100M000100Y42")).isEqualTo("“91350100M000100Y42”的校验位不符：第 18 位是 2，按前 17 位应为 3");
    }

    @Test
    void everySingleSlipIsFound() {
        for (int place = 0; place < OF_THE_STANDARD.length(); place++) {
            String slipped = OF_THE_STANDARD.substring(0, place)
                    + (OF_THE_STANDARD.charAt(place) == '7' ? '8' : '7')
                    + OF_THE_STANDARD.substring(place + 1);
            assertThat(CreditCode.fault(slipped)).as(slipped).isPresent();
        }
    }

    @Test
    void tooShortIsCounted() {
        assertThat(inChinese("9135010")).isEqualTo("“9135010”有 7 位，应为 18 位");
    }

    @Test
    void letterThatTheStandardLeavesOutIsNamedWithWhatIsMeant() {
        assertThat(inChinese("9135O100M000100Y43"))
                .isEqualTo("“9135O100M000100Y43”第 5 位是字母 O；代码不用字母 I、O、S、V、Z，这里可能是 0");
    }

    @Test
    void otherCharactersAreNamedWithTheirPlace() {
        assertThat(inChinese("91350100M000100#43")).isEqualTo("“91350100M000100#43”第 16 位“#”不能用；只用数字和大写字母");
    }

    @Test
    void charactersOutsideTheBasicPlaneCountAsOne() {
        assertThat(inChinese("91350100M000100𠮷43")).contains("第 16 位“𠮷”");
    }

    @Test
    void letterAmongTheDigitsOfTheDistrictIsNamed() {
        assertThat(inChinese("9135A100M000100Y43")).isEqualTo("“9135A100M000100Y43”第 5 位是“A”；第 3 至 8 位是行政区划码，只用数字");
    }

    @Test
    void spacesAndWideLettersAreTidiedAway() {
        assertThat(CreditCode.tidied(" 91350100 ｍ０００-100y43 ")).isEqualTo(OF_THE_STANDARD);
    }

    @Test
    void codeThatDoesNotHoldCannotBeMade() {
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y42")).hasMessageContaining("91350100M000100Y42");
    }

    private static String inChinese(String text) {
        return CreditCode.fault(text).orElseThrow().in(Locale.SIMPLIFIED_CHINESE);
    }
}
