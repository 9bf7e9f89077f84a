package org.scipion.bridge.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.scipion.bridge.FixtureProject;

/** Good inputs for the fuzzer to begin with: {@code Seeds FOLDER} writes a folder for each parser. */
final class Seeds {
    private static final List<String> SETS = List.of(
            "Runs/000820_ProtImportVolumes/volumes.sqlite",
            "Runs/000820_ProtImportVolumes/logs/steps.sqlite",
            "Runs/001518_ProtImportTs/TiltSeries.sqlite");
    private static final String OBJECTS = """
            \t\tProtImportMovies\t\tlabel\tcomment
            1\t1.status\tString\tfinished
            1\t1._error\tString\t\033[31mred\033[0m
            1\t1.initTime\tString\t2026-11-23 16:17:15.183789
            1\t1.inputs\tPointerList
            5\t1.5.__item__000001\tPointer\t1
            6\t1.5.6._extended\tString\toutput.2
            1\t1._prerequisites\tCsvList\t1,2
            1\t1.outputMovies\tSetOfMovies
            9\t1.9._size\tInteger\t3
            9\t1.9._mapperPath\tCsvList\tRuns/x.sqlite,
            9\t1.9._firstDim\tMovieDim\t10,20,3
            9\t1.9._samplingRate\tFloat\t1e-05
            9\t1.9._firstFramesRange\tFramesRange\t1,3,1
            1\t1.box\tInteger\t64
            15\t1.15._pointer\tPointer\t1""";
    private static final String VALUES =
            "a@b.mrcs\t[[1.0, 0.0, 0.0, 5], [0.0, 1.0, 0.0, 6], [0.0, 0.0, 1.0, 7], [0.0, 0.0, 0.0, 1.0]]\t1,2\t1.5\t7\t1";
    private static final String LOG = "xxSTARTED: step 1, time 2026\n\u001b[31mred\u001b[0m\r\nlong \u00e9 line\nlast";

    private Seeds() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[0]);
        Path project = FixtureProject.unpackInto(Files.createTempDirectory("seeds"));
        for (String set : SETS) {
            write(folder, Parser.SET, set, Files.readAllBytes(project.resolve(set)));
        }
        write(folder, Parser.PROJECT, "project", shortened(project.resolve("project.sqlite")));
        write(folder, Parser.OBJECTS, "objects", OBJECTS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write(folder, Parser.VALUES, "values", VALUES.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write(folder, Parser.FILTER, "filter", new byte[] {3, 0, 2, 2, 4, 3, 4, 4, 0, 0, 2, 1, 97});
        write(folder, Parser.LOG, "log", LOG.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Two runs are as good as all, and tried far more often in the same time. */
    private static byte[] shortened(Path database) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM Objects WHERE id > 163");
            statement.execute("DELETE FROM Relations WHERE id > 3");
            statement.execute("VACUUM");
        }
        return Files.readAllBytes(database);
    }

    private static void write(Path folder, Parser parser, String name, byte[] bytes) throws IOException {
        Path target = Files.createDirectories(folder.resolve(parser.name())).resolve(name.replace('/', '_'));
        Files.write(target, bytes);
    }
}
