package org.scipion.preview.encode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A prefix code of deflate (RFC 1951, 3.2.2): frequent symbols have short codes, none is longer than 15 bits. */
final class HuffmanCode {

    private static final int LONGEST = 15;

    private final int[] lengths;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
    }

    private record Node(long count, int symbol, List<Node> parts) {}

    /** The code for symbols that occur so many times; at least two do. */
    static HuffmanCode of(int[] counts) {
        int[] lengths = new int[counts.length];
        int[] flatter = counts.clone();
        measure(tree(flatter), 0, lengths);
        while (Arrays.stream(lengths).max().orElseThrow() > LONGEST) {
            Arrays.setAll(flatter, symbol -> (flatter[symbol] + 1) / 2);
            measure(tree(flatter), 0, lengths);
        }
        return new HuffmanCode(lengths);
    }

    private static Node tree(int[] counts) {
        PriorityQueue<Node> rarest = new PriorityQueue<>(Comparator.comparingLong(Node::count));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                rarest.add(new Node(counts[symbol], symbol, List.of()));
            }
        }
        while (rarest.size() > 1) {
            Node one = rarest.remove();
            Node other = rarest.remove();
            rarest.add(new Node(one.count + other.count, -1, List.of(one, other)));
        }
        return rarest.remove();
    }

    private static void measure(Node node, int depth, int[] lengths) {
        if (node.symbol >= 0) {
            lengths[node.symbol] = depth;
        }
        for (Node part : node.parts) {
            measure(part, depth + 1, lengths);
        }
    }

    /** The number of bits of each symbol's code; 0 for those that do not occur. */
    int[] lengths() {
        return lengths;
    }

    /** The code of each symbol, its first bit lowest, above the 8 bits that tell its length. */
    int[] codes() {
        int[] next = firstCodes();
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < codes.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                int reversed = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
                codes[symbol] = reversed << Byte.SIZE | length;
            }
        }
        return codes;
    }

    private int[] firstCodes() {
        int[] ofLength = new int[LONGEST + 1];
        for (int length : lengths) {
            ofLength[length]++;
        }
        ofLength[0] = 0;
        int[] first = new int[LONGEST + 1];
        for (int length = 1; length <= LONGEST; length++) {
            first[length] = (first[length - 1] + ofLength[length - 1]) << 1;
        }
        return first;
    }
}
