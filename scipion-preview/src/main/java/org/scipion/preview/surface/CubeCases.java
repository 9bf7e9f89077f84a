package org.scipion.preview.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The triangles of a cube for each of the 256 ways its corners can lie inside or outside a surface (Lorensen and Cline, 1987), derived instead of
 * copied: on each face the edges that are crossed are joined around the inside corners, each for itself where a face is ambiguous, and the
 * loops so made are cut into triangles. Both cubes at a face see the same corners, so that the surface has no holes.
 *
 * <p>Corner c lies at x = c & 1, y = c >> 1 & 1, z = c >> 2. Edge e joins {@code FROM[e]} and {@code TO[e]}.
 */
final class CubeCases {

    static final int EDGES = 12;

    private static final int[] FROM = {0, 2, 4, 6, 0, 1, 4, 5, 0, 1, 2, 3};
    private static final int[] TO = {1, 3, 5, 7, 2, 3, 6, 7, 4, 5, 6, 7};
    private static final int[][] FACES = {
        {0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}
    };
    private static final int[][] TRIANGLES = new int[256][];

    static {
        for (int inside = 0; inside < TRIANGLES.length; inside++) {
            TRIANGLES[inside] = triangles(inside);
        }
    }

    private CubeCases() {}

    /** Three edges for each triangle of the case whose inside corners are the bits of {@code inside}. */
    static int[] of(int inside) {
        return TRIANGLES[inside];
    }

    /** The lower corner of an edge. */
    static int from(int edge) {
        return FROM[edge];
    }

    /** The upper corner of an edge. */
    static int to(int edge) {
        return TO[edge];
    }

    private static int[] triangles(int inside) {
        int[] next = successors(inside);
        List<Integer> triangles = new ArrayList<>();
        boolean[] seen = new boolean[EDGES];
        for (int edge = 0; edge < EDGES; edge++) {
            if (next[edge] >= 0 && !seen[edge]) {
                fan(loop(edge, next, seen), triangles);
            }
        }
        return triangles.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] successors(int inside) {
        int[] next = new int[EDGES];
        Arrays.fill(next, -1);
        for (int[] face : FACES) {
            for (int i = 0; i < 4; i++) {
                if (isInside(inside, face[i]) && !isInside(inside, face[(i + 1) % 4])) {
                    next[edge(face[i], face[(i + 1) % 4])] = entry(inside, face, i);
                }
            }
        }
        return next;
    }

    /** Where the run of inside corners that ends at position {@code last} of a face began. */
    private static int entry(int inside, int[] face, int last) {
        int first = last;
        while (isInside(inside, face[(first + 3) % 4])) {
            first = (first + 3) % 4;
        }
        return edge(face[(first + 3) % 4], face[first]);
    }

    private static boolean isInside(int inside, int corner) {
        return (inside >> corner & 1) == 1;
    }

    private static int edge(int one, int other) {
        int edge = 0;
        while (FROM[edge] != Math.min(one, other) || TO[edge] != Math.max(one, other)) {
            edge++;
        }
        return edge;
    }

    private static List<Integer> loop(int start, int[] next, boolean[] seen) {
        List<Integer> loop = new ArrayList<>();
        for (int edge = start; !seen[edge]; edge = next[edge]) {
            seen[edge] = true;
            loop.add(edge);
        }
        return loop;
    }

    private static void fan(List<Integer> loop, List<Integer> triangles) {
        for (int i = 1; i + 1 < loop.size(); i++) {
            triangles.addAll(List.of(loop.get(0), loop.get(i + 1), loop.get(i)));
        }
    }
}
