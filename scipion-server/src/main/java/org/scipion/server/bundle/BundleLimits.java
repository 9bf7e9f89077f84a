package org.scipion.server.bundle;

/**
 * How large a bundle may be.
 *
 * @param files how many files and folders it may have
 * @param bytes how many bytes they may have together, unpacked
 */
record BundleLimits(int files, long bytes) {

    static final BundleLimits USUAL = new BundleLimits(20_000, 1L << 30);
}
