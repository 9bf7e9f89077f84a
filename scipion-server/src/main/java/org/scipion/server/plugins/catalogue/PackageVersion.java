package org.scipion.server.plugins.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a package, compared number by number as PEP 440 does for final releases. Pre-releases and other words come before the release without.
 *
 * @param numbers its numbers, without zeros at the end
 * @param isFinal whether there are only numbers
 */
record PackageVersion(List<BigInteger> numbers, boolean isFinal) implements Comparable<PackageVersion> {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RELEASE = Pattern.compile("v?\\d+(\\.\\d+)*");

    static PackageVersion of(String text) {
        Matcher release = RELEASE.matcher(text);
        List<BigInteger> numbers = NUMBER.matcher(release.lookingAt() ? release.group() : "")
                .results()
                .map(MatchResult::group)
                .map(BigInteger::new)
                .toList();
        int kept = numbers.size();
        while (kept > 0 && numbers.get(kept - 1).signum() == 0) {
            kept--;
        }
        return new PackageVersion(
                numbers.subList(0, kept), RELEASE.matcher(text).matches());
    }

    @Override
    public int compareTo(PackageVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = at(i).compareTo(other.at(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(isFinal, other.isFinal);
    }

    private BigInteger at(int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }
}
