package org.hongping.core.seal;

import java.util.Optional;
import org.hongping.core.application.Dossier;
import org.hongping.core.application.SealedForm;
import org.hongping.core.application.SealedForms;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.EvidenceService;
import org.jdbi.v3.core.Handle;

/** Tells applications how far their sealed forms are. Safe for use by many threads. */
public final class SealedSheets implements SealedForms {
    private final EvidenceService evidence;

    /** Wires it. */
    public SealedSheets(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Override
    public SealedForm of(Handle handle, Campaign campaign, Dossier dossier) {
        SealStep step = SealSteps.load(handle, evidence, campaign, dossier);
        return step.asked()
                ? new SealedForm(
                        true,
                        !step.prints().isEmpty(),
                        step.isLacking() ? Optional.of(SealSteps.lacking(step)) : Optional.empty())
                : SealedForm.NOT_ASKED;
    }
}
