package org.hongping.core.app;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.hongping.core.application.HookRetaking;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.bundle.BundleApiRoutes;
import org.hongping.core.bundle.BundleRoutes;
import org.hongping.core.bundle.BundleService;
import org.hongping.core.bundle.RevisionDesk;
import org.hongping.core.bundle.RevisionRoutes;
import org.hongping.core.bundle.RubricCatalogue;
import org.hongping.core.bundle.SignerRoutes;
import org.hongping.core.bundle.Updates;
import org.hongping.core.campaign.CampaignLocks;
import org.hongping.core.relock.RelockRoutes;
import org.hongping.core.relock.RelockService;
import org.hongping.core.rubric.DevFolders;
import org.hongping.core.rubric.DevRoutes;
import org.hongping.core.rubric.DevRubrics;
import org.hongping.core.rubric.RubricApiRoutes;
import org.hongping.core.rubric.RubricRoutes;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.trail.Trail;

/** What the installation does with rubrics: shows them, takes bundles, lets them be revised and campaigns move. */
final class RubricFeature {
    private final Services services;
    private final Features features;
    private final RubricCatalogue rubrics;
    private final Optional<DevFolders> dev;

    RubricFeature(Services services, Features features, RubricCatalogue rubrics, Optional<DevFolders> dev) {
        this.services = services;
        this.features = features;
        this.rubrics = rubrics;
        this.dev = dev;
    }

    /** Adds the addresses; updates are looked for in that folder. */
    void register(RoutesConfig routes, Path updates) {
        CampaignLocks locks = new CampaignLocks(features.campaigns());
        show(routes, locks);
        BundleService bundles = new BundleService(rubrics, services.storage(), services.audit(), locks);
        SignerRoutes.register(routes, rubrics.trust());
        RevisionRoutes.register(routes, new RevisionDesk(rubrics, bundles, services.storage()));
        BundleRoutes.register(
                routes,
                bundles,
                rubrics,
                new Trail(services.security().accounts()),
                new Updates(updates, bundles),
                new EvaluationSight(
                        services.storage(),
                        features.applications(),
                        features.campaigns(),
                        features.assessments().blindness()));
        BundleApiRoutes.register(routes, bundles);
        RelockRoutes.register(
                routes,
                new RelockService(
                        services.storage(),
                        services.audit(),
                        features.campaigns(),
                        new HookRetaking(services.storage()),
                        features.assessments(),
                        bundles,
                        rubrics,
                        new StoredEvaluations(services.storage())),
                features.campaigns());
    }

    /** What somebody is writing is shown here; the features that lock to a revision are not given it. */
    private void show(RoutesConfig routes, CampaignLocks locks) {
        Rubrics shown =
                dev.<Rubrics>map(folders -> new DevRubrics(rubrics, folders)).orElse(rubrics);
        RubricRoutes.register(routes, shown, locks);
        RubricApiRoutes.register(routes, shown);
        dev.ifPresent(folders -> DevRoutes.register(routes, folders, shown));
    }
}
