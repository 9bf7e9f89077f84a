package org.scipion.server.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this distribution, as its modules carry it. */
final class Version implements IVersionProvider {

    /** The line that {@code scipionapi version} prints. */
    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    /** The same line. */
    static String line() {
        return "scipionapi v"
                + Optional.ofNullable(Version.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion)
                        .orElse("unknown");
    }
}
