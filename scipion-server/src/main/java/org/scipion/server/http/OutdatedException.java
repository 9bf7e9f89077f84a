package org.scipion.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of something that somebody else has changed meanwhile. The caller is told how it is now. */
public class OutdatedException extends ConflictException {

    private final @Nullable Object current;

    /**
     * Says what was changed meanwhile.
     *
     * @param current how it is now; null if it is gone
     */
    public OutdatedException(String message, @Nullable Object current) {
        super(message);
        this.current = current;
    }

    @Override
    public Object detail() {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("message", getMessage());
        detail.put("current", current);
        return detail;
    }
}
