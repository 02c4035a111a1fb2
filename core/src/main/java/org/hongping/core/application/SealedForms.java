package org.hongping.core.application;

import org.hongping.core.campaign.Campaign;
import org.jdbi.v3.core.Handle;

/** Knows what became of the forms on paper: all that an application asks of the feature that prints and scans them. */
public interface SealedForms {
    /** Returns how far the sealed form of what the dossier says is, inside somebody's unit of work. */
    SealedForm of(Handle handle, Campaign campaign, Dossier dossier);
}
