package org.scipion.model;

/** A value of an attribute of a Scipion object. */
public sealed interface Value {

    /** The value of an attribute that is not set. */
    Value MISSING = new Missing();

    /** The value as text: whole numbers in digits, flags as {@code True} or {@code False}, nothing when missing. */
    String text();

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
            return Double.toString(number);
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
