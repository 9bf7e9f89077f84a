package org.scipion.model;

import java.util.OptionalDouble;

/** A value of an attribute of a Scipion object. */
public sealed interface Value {

    /** The value of an attribute that is not set. */
    Value MISSING = new Missing();

    /** The value as Python prints it, such as {@code 1.5}, {@code 1e-05} or {@code True}; nothing when missing. */
    String text();

    /** The number that a value is; empty for anything but a whole or real number. */
    static OptionalDouble asNumber(Value value) {
        return switch (value) {
            case Whole(long number) -> OptionalDouble.of((double) number);
            case Real(double number) -> OptionalDouble.of(number);
            default -> OptionalDouble.empty();
        };
    }

    /** Not set; Python's {@code None}. */
    record Missing() implements Value {
        @Override
        public String text() {
            return "";
        }
    }

    /** A whole number. */
    record Whole(long number) implements Value {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** A real number; it may be infinite or not a number. */
    record Real(double number) implements Value {
        @Override
        public String text() {
            return RealText.of(number);
        }
    }

    /** True or false. */
    record Flag(boolean isTrue) implements Value {
        @Override
        public String text() {
            return isTrue ? "True" : "False";
        }
    }

    /** Anything else, as Scipion stored it: text, comma lists, matrices. */
    record Text(String text) implements Value {}
}
