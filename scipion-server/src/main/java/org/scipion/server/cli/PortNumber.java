package org.scipion.server.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port, 1 to 65535. */
final class PortNumber implements ITypeConverter<Integer> {

    private static final int LARGEST = 65_535;

    @Override
    public Integer convert(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST) {
            throw new TypeConversionException("'" + text + "' is no port: it must lie between 1 and " + LARGEST);
        }
        return Integer.valueOf(text);
    }
}
