package org.scipion.server.auth;

import org.jspecify.annotations.Nullable;

/** Body of a renewal. */
record TokenBody(@Nullable String token) {}
