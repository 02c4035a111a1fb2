package org.hongping.core.audit;

import org.hongping.core.storage.Id;

/**
 * A line of rows that hold each other.
 *
 * @param text its name
 */
public record Chain(String text) {
    /** What belongs to no campaign: accounts, bundles, erasures of campaigns. */
    public static final Chain INSTALLATION = new Chain("installation");

    /** Returns the campaign's own chain. */
    public static Chain of(Id campaign) {
        return new Chain("campaign/" + campaign.text());
    }
}
