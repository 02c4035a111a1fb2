package org.hongping.core.onsite;

import org.hongping.core.storage.Id;

/**
 * Names a photograph of an inspection.
 *
 * @param text a UUIDv7
 */
public record SitePhotoId(String text) implements Id {}
