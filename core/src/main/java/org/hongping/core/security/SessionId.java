package org.hongping.core.security;

import org.hongping.core.storage.Id;

/** Names a session on the page that lists them; it is not the token and opens nothing. */
public record SessionId(String text) implements Id {}
