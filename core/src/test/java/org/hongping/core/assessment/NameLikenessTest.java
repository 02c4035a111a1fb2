package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "某某物业, 某某物业有限公司, SAME",
        "某某物业有限责任公司, 某某物业有限公司, SAME",
        "某某物业（成都）有限公司, 某某物业(成都), SAME",
        "ＡＢＣ物业, abc物业有限公司, SAME",
        "某某物业有限公司第二分公司, 某某物业有限公司, SAME",
        "某某物业有限公司工程部, 某某物业有限公司, SAME",
        "某某, 成都某某物业服务有限公司, CLOSE",
        "某某物业, 成都某某物业服务有限公司, CLOSE",
        "某某物业集团, 某某物业服务有限公司, CLOSE",
        "某某物业工程部, 某某物业有限公司, CLOSE",
        "物业, 某某物业有限公司, NONE",
        "物业服务公司, 某某物业有限公司, NONE",
        "示例区住房和城乡建设局, 某某物业有限公司, NONE",
        "'', 某某物业有限公司, NONE",
    })
    void aNameIsTheSameCloseOrAnother(String organisation, String enterprise, NameLikeness likeness) {
        assertThat(NameLikeness.of(organisation, enterprise)).isEqualTo(likeness);
    }
}
