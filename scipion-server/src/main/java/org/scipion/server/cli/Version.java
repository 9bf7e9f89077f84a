package org.scipion.server.cli;

import org.scipion.server.system.ProductVersion;
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
        return "scipionapi " + ProductVersion.tag();
    }
}
