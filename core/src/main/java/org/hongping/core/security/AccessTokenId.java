package org.hongping.core.security;

import org.hongping.core.storage.Id;

/** Names an access token; it is not the token and opens nothing. */
public record AccessTokenId(String text) implements Id {}
