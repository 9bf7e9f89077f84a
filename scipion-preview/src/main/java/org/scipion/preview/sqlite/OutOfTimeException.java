package org.scipion.preview.sqlite;

import java.sql.SQLException;
import java.time.Duration;

/** A question was ended because the time of the answer was over. */
final class OutOfTimeException extends SQLException {

    OutOfTimeException(Duration limit, SQLException cause) {
        super("it takes longer than " + limit.toMillis() + " ms", cause);
    }
}
