package org.scipion.server.system;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The version of this program, as its modules carry it. */
public final class ProductVersion {

    private ProductVersion() {}

    /** Such as {@code v0.1.0}; {@code unknown} when it does not run from its distribution. */
    public static String tag() {
        return Optional.ofNullable(ProductVersion.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .map(version -> "v" + version)
                .orElse("unknown");
    }
}
