package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "荷苑（一期）, 荷苑(一期)",
        "荷苑 一期, 荷苑一期",
        "荷苑【一期】, 荷苑一期",
        "ＡＢ座, ab座",
        "荷　苑, 荷苑",
    })
    void spacesBracketsAndWidthsDoNotCount(String one, String other) {
        assertThat(NameKey.ofEstate(one)).isEqualTo(NameKey.ofEstate(other));
    }

    @ParameterizedTest
    @CsvSource({"荷苑小区, 荷苑花园", "荷苑小区, 荷苑", "荷苑1-2期, 荷苑12期", "荷苑一期, 荷苑二期"})
    void whatTellsEstatesApartCounts(String one, String other) {
        assertThat(NameKey.ofEstate(one)).isNotEqualTo(NameKey.ofEstate(other));
    }

    @ParameterizedTest
    @CsvSource({"示例物业有限公司, 示例物业有限责任公司", "示例物业股份有限公司, 示例物业", "示例（云溪）物业有限公司, 示例(云溪)物业 有限公司"})
    void legalFormsDoNotCount(String one, String other) {
        assertThat(NameKey.ofEnterprise(one)).isEqualTo(NameKey.ofEnterprise(other));
    }

    @ParameterizedTest
    @CsvSource({"示例物业服务有限公司, 示例物业管理有限公司", "有限公司, 公司"})
    void whatTellsEnterprisesApartCounts(String one, String other) {
        assertThat(NameKey.ofEnterprise(one)).isNotEqualTo(NameKey.ofEnterprise(other));
    }
}
