package org.scipion.bridge.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Another process that works on a database and waits for nobody: a lock in its way is an answer at once. */
final class OtherProcess implements AutoCloseable {
    private static final String DONE = "done";
    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    static OtherProcess on(Path database) throws IOException {
        return new OtherProcess(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Whether it could do this, all of it. */
    boolean does(String... statements) {
        for (String sql : statements) {
            if (!answer(sql).equals(DONE)) {
                answer("ROLLBACK");
                return false;
            }
        }
        return true;
    }

    private String answer(String sql) {
        try {
            Writer questions = process.outputWriter(StandardCharsets.UTF_8);
            questions.write(sql + "\n");
            questions.flush();
            String answer = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (answer == null) {
                throw new IllegalStateException("The other process ended");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            for (String sql = questions.readLine(); sql != null; sql = questions.readLine()) {
                answers.println(outcome(statement, sql));
            }
        }
    }

    private static String outcome(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return DONE;
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
