package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.Entrant;
import org.hongping.core.registry.EstateId;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.engine.Result;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final InstalledRubric PROJECT = ShippedRubrics.of("rubric-weihai").all().stream()
            .filter(rubric -> rubric.id().text().equals("weihai.project"))
            .findFirst()
            .orElseThrow();

    @Test
    void whatOnlyASurveyCanSayDoesNotKeepAnApplicantFromFiling() {
        Result result = PROJECT.score(Map.of(), Map.of(), Map.of(), Beside.NONE);
        List<String> missing = Criteria.of(PROJECT.rubric()).stream()
                .filter(line -> result.missing().contains(line.code()))
                .map(Criterion::code)
                .toList();
        List<String> bySurvey = Criteria.of(PROJECT.rubric()).stream()
                .filter(line -> line.rule().kind() == RuleKind.SURVEY)
                .map(Criterion::code)
                .toList();

        Completeness completeness = Completeness.of(PROJECT.rubric(), blank(), result);

        assertThat(missing).containsAll(bySurvey).hasSizeGreaterThan(bySurvey.size());
        assertThat(bySurvey).isNotEmpty();
        assertThat(completeness.lines())
                .extracting(Criterion::code)
                .containsExactlyElementsOf(missing.stream()
                        .filter(code -> !bySurvey.contains(code))
                        .toList());
    }

    @Test
    void whatTheSheetDoesNotOfferForItsSubjectIsAskedAgain() {
        Result result = PROJECT.score(Map.of(), Map.of(), Map.of(), Beside.NONE);

        assertThat(Completeness.of(PROJECT.rubric(), saying("new"), result).fields())
                .isEmpty();
        assertThat(Completeness.of(PROJECT.rubric(), saying("ancient"), result).fields())
                .extracting(FormField::id)
                .containsExactly("input-estateAge");
    }

    private static Dossier saying(String kind) {
        Field field = new Field("input-estateAge", kind, 1, Instant.EPOCH);
        return new Dossier(blank().application(), Map.of(field.field(), field), Map.of(), Map.of());
    }

    private static Dossier blank() {
        String id = "019aa450-0000-7000-8000-000000000001";
        Application application = new Application(
                ApplicationId.of(id),
                CampaignId.of(id),
                Entrant.estate(EstateId.of(id), EnterpriseId.of(id)),
                id,
                ApplicationState.DRAFT,
                Optional.empty(),
                0,
                Optional.empty(),
                1,
                Instant.EPOCH,
                Optional.empty());
        return new Dossier(application, Map.of(), Map.of(), Map.of());
    }
}
