package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.LocalDate;
import java.util.Map;
import org.hongping.core.storage.StorageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrefillTest {
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private RegistryFixture registry;
    private Enterprise enterprise;

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        enterprise = registry.enterprises().register(anEnterprise().graded("A+").build(), registry.organiser());
    }

    @Test
    void everythingKnownIsFilledInAndNothingElse() {
        Estate estate = register(anEstate(registry.community().id())
                .occupied("92.5")
                .partyOrganisation(Founding.on(LocalDate.of(2019, 7, 1)))
                .build());

        assertThat(registry.prefill().values(estate.id(), registry.today()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("estate.name", "荷苑（示例）"),
                        Map.entry("estate.address", "示例路 1 号"),
                        Map.entry("estate.kind", "住宅小区"),
                        Map.entry("estate.floorArea", "125300.50"),
                        Map.entry("estate.plotRatio", "2.5"),
                        Map.entry("estate.completedOn", "2008-06-30"),
                        Map.entry("estate.occupancy", "92.5"),
                        Map.entry("estate.partyOrganisationFounded", "2019-07-01"),
                        Map.entry("estate.households", "1020"),
                        Map.entry("estate.manager", "李示例"),
                        Map.entry("estate.managerPhone", "028-00000001"),
                        Map.entry("enterprise.name", "示例物业服务有限公司"),
                        Map.entry("enterprise.manager", "王示例"),
                        Map.entry("enterprise.phone", "028-00000000"),
                        Map.entry("enterprise.creditGrade", "A+")));
    }

    @Test
    void notFoundedIsSaidAndUnknownIsNot() {
        Estate estate = register(anEstate(registry.community().id())
                .committee(Founding.NOT_FOUNDED)
                .build());

        assertThat(registry.prefill().values(estate.id(), registry.today()))
                .containsEntry("estate.committeeFounded", "未成立")
                .doesNotContainKey("estate.partyOrganisationFounded");
    }

    @Test
    void enterpriseIsTheOneOfThatDay() {
        Estate estate = register(anEstate(registry.community().id()).build());

        assertThat(registry.prefill().values(estate.id(), SINCE.minusDays(1)))
                .containsKey("estate.name")
                .doesNotContainKey("enterprise.name");
    }

    private Estate register(Estate.Details details) {
        return registry.estates().register(details, new Takeover(enterprise.id(), SINCE), registry.organiser());
    }
}
