package org.hongping.core.recommendation;

import org.hongping.core.application.ApplicationParts;
import org.hongping.core.registry.AreaService;

/**
 * The services that pages and programs reach recommendations through.
 *
 * @param recommendations what areas recommend
 * @param places how many they may
 * @param applications the applications
 * @param areas the areas
 */
public record RecommendationParts(
        RecommendationService recommendations, PlaceService places, ApplicationParts applications, AreaService areas) {}
