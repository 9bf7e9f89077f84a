package org.scipion.server.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.StringJoiner;

/** Files of the size that laboratories have, made from those of the example project. */
final class LargeData {

    private static final int HEADER_BYTES = 1024;
    private static final int FLOATS = 2;

    private LargeData() {}

    /** Waves under noise: a cube of 32-bit floats, in the MRC format (CCP-EM, MRC2014). */
    static void map(Path file, int side) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, header(side));
            ByteBuffer plane =
                    ByteBuffer.allocateDirect(side * side * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            Random random = new Random(7);
            float[] noise = new float[1 << 16];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (0.6 * random.nextGaussian());
            }
            for (int z = 0; z < side; z++) {
                fill(plane.clear(), side, z, noise, random.nextInt());
                write(channel, plane.flip());
            }
        }
    }

    private static ByteBuffer header(int side) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, side).putInt(4, side).putInt(8, side).putInt(12, FLOATS);
        header.putInt(28, side).putInt(32, side).putInt(36, side);
        for (int axis = 0; axis < 3; axis++) {
            header.putFloat(40 + 4 * axis, 1.25f * side).putFloat(52 + 4 * axis, 90);
            header.putInt(64 + 4 * axis, axis + 1);
        }
        header.put(208, "MAP ".getBytes(StandardCharsets.US_ASCII)).put(212, new byte[] {0x44, 0x44});
        return header;
    }

    private static void fill(ByteBuffer plane, int side, int z, float[] noise, int start) {
        double turn = 2 * Math.PI * z / side;
        int next = start;
        for (int y = 0; y < side; y++) {
            float across = (float) Math.cos(y / 23.0 - turn);
            for (int x = 0; x < side; x++) {
                // A step without a common divisor, so that no row repeats another.
                next += 40_503;
                plane.putFloat((float) Math.sin(x / 17.0 + turn) * across + noise[next >>> 16]);
            }
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Repeats the items of a set until there are so many, each with an id of its own. */
    static void grow(Path setFile, int items) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + setFile);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String columns = columns(statement);
            int there = count(statement);
            for (int first = there; first < items; first += there) {
                int missing = Math.min(there, items - first);
                statement.execute("insert into Objects (id, %s) select id + %d, %s from Objects where id <= %d"
                        .formatted(columns, first, columns, missing));
            }
            statement.execute("update Properties set value = '%d' where key = '_size'".formatted(items));
            connection.commit();
        }
    }

    private static String columns(Statement statement) throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        try (ResultSet row = statement.executeQuery("select name from pragma_table_info('Objects')")) {
            while (row.next()) {
                if (!row.getString(1).equals("id")) {
                    names.add(row.getString(1));
                }
            }
        }
        return names.toString();
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from Objects")) {
            return row.getInt(1);
        }
    }
}
