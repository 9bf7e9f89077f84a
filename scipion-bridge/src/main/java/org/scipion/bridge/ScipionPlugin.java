package org.scipion.bridge;

import java.util.Optional;

/**
 * A plugin in a Scipion environment.
 *
 * @param name its Python package
 * @param version its version, empty when it does not say
 * @param protocols how many protocol classes it brings
 * @param installed whether the programs that it drives are found
 * @param error why it could not be imported
 */
public record ScipionPlugin(String name, String version, int protocols, boolean installed, Optional<String> error) {}
