package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;

import java.util.Optional;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AreaServiceTest {
    @RegisterExtension
    final StorageExtension database;

    private RegistryFixture registry;
    private AreaService areas;
    private Area community;

    AreaServiceTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        areas = registry.areas();
        community = registry.community();
    }

    @Test
    void treeSaysWhereSomethingLies() {
        assertThat(areas.tree().where(community.id())).isEqualTo("示例区 / 示例街道 / 示例社区");
    }

    @Test
    void branchesStandDirectlyBelowWhatHoldsThem() {
        Area city = areas.tree().within(Optional.empty()).get(0);
        areas.add(Optional.of(city.id()), AreaLevel.DISTRICT, "另一示例区", registry.organiser());

        assertThat(areas.tree().branches())
                .extracting(branch -> branch.depth() + " " + branch.area().name())
                .containsExactlyInAnyOrder("0 示例市", "1 另一示例区", "1 示例区", "2 示例街道", "3 示例社区")
                .containsSubsequence("1 示例区", "2 示例街道", "3 示例社区");
    }

    @Test
    void oneParentHoldsNoTwoOfOneName() {
        assertThatThrownBy(() -> areas.add(community.parentId(), AreaLevel.COMMUNITY, "示例社区", registry.organiser()))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("name"));
    }

    @Test
    void anotherParentMayHoldTheSameName() {
        AreaId district = areas.tree().path(community.id()).get(1).id();
        Area other = areas.add(Optional.of(district), AreaLevel.SUBDISTRICT, "另一街道", registry.organiser());

        Area twin = areas.add(Optional.of(other.id()), AreaLevel.COMMUNITY, "示例社区", registry.organiser());

        assertThat(areas.get(twin.id()).name()).isEqualTo("示例社区");
    }

    @Test
    void narrowerAreaCannotHoldAWiderOne() {
        assertThatThrownBy(
                        () -> areas.add(Optional.of(community.id()), AreaLevel.SUBDISTRICT, "街道", registry.organiser()))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("level"));
    }

    @Test
    void onlyACityStandsAlone() {
        assertThatThrownBy(() -> areas.add(Optional.empty(), AreaLevel.DISTRICT, "区", registry.organiser()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> areas.add(community.parentId(), AreaLevel.CITY, "市", registry.organiser()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void renamingKeepsTheIdAndCountsTheVersion() {
        Area renamed = areas.rename(community.id(), "新名社区", new Version(1), registry.organiser());

        assertThat(renamed).isEqualTo(areas.get(community.id()));
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(renamed.name()).isEqualTo("新名社区");
    }

    @Test
    void renamingWhatSomebodyElseRenamedIsStale() {
        areas.rename(community.id(), "甲社区", new Version(1), registry.organiser());

        assertThatThrownBy(() -> areas.rename(community.id(), "乙社区", new Version(1), registry.organiser()))
                .isInstanceOf(Stale.class);
        assertThat(areas.get(community.id()).name()).isEqualTo("甲社区");
    }

    @Test
    void usedAreaIsNotRemoved() {
        Enterprise enterprise = registry.enterprises().register(anEnterprise().build(), registry.organiser());
        registry.estateOf(enterprise, "荷苑");

        assertThatThrownBy(() -> areas.remove(community.id(), new Version(1), registry.organiser()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> areas.remove(community.parentId().orElseThrow(), new Version(1), registry.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void emptyAreaIsRemoved() {
        areas.remove(community.id(), new Version(1), registry.organiser());

        assertThatThrownBy(() -> areas.get(community.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void listGoesOnWhereItStopped() {
        var first = areas.page(new Cursor(Optional.empty(), 3));
        var second = areas.page(Pages.after(first, 3));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
    }
}
