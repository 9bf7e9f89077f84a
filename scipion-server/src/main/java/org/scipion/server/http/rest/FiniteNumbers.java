package org.scipion.server.http.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Writes null for numbers that JSON does not have: NaN and the infinities. */
final class FiniteNumbers extends JsonGeneratorDelegate {

    FiniteNumbers(JsonGenerator inner) {
        super(inner, false);
    }

    @Override
    public void writeNumber(double number) throws IOException {
        if (Double.isFinite(number)) {
            delegate.writeNumber(number);
        } else {
            delegate.writeNull();
        }
    }

    @Override
    public void writeNumber(float number) throws IOException {
        if (Float.isFinite(number)) {
            delegate.writeNumber(number);
        } else {
            delegate.writeNull();
        }
    }

    @Override
    public void writeArray(double[] numbers, int offset, int length) throws IOException {
        writeStartArray(numbers, length);
        for (int i = offset; i < offset + length; i++) {
            writeNumber(numbers[i]);
        }
        writeEndArray();
    }
}
