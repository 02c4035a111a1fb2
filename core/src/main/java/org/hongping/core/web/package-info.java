/**
 * What every page and every answer shares: who asks, layout, language, forms, problems, static files, health.
 *
 * <p>Features add a route, a template and texts; what is here makes a page of them. Nothing here knows a feature.
 */
@NullMarked
package org.hongping.core.web;

import org.jspecify.annotations.NullMarked;
