package org.hongping.core.recommendation;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;

/**
 * What an area says of an application on one of its lists.
 *
 * @param applicationId the application
 * @param areaId the area that examines
 * @param listNumber which of its lists, from 1
 * @param verdict what it says
 * @param place from 1, among the recommended; empty for one that is not
 * @param words its opinion; blank if it gave none
 * @param givenAt when it was last changed
 * @param givenBy by whose account
 */
public record Opinion(
        ApplicationId applicationId,
        String areaId,
        int listNumber,
        Verdict verdict,
        Optional<Integer> place,
        String words,
        Instant givenAt,
        String givenBy) {}
