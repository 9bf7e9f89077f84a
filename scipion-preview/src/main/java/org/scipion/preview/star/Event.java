package org.scipion.preview.star;

import java.util.List;

/** What is met in a STAR file, in its order. */
public sealed interface Event {

    /** {@code data_name}: a block begins. */
    record Block(String name) implements Event {}

    /** {@code _name value} outside of a loop. */
    record Value(String name, String value) implements Event {}

    /** The columns of a loop, complete. */
    record Columns(List<String> names) implements Event {}

    /** A row of the loop whose columns were met last. */
    record Row(List<String> values) implements Event {}
}
