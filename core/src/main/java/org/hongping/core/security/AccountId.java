package org.hongping.core.security;

import org.hongping.core.storage.Id;

/** Names an account. */
public record AccountId(String text) implements Id {}
