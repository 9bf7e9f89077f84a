package org.scipion.preview.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a whole file is packed, told by its first bytes. */
public enum Compression {
    /** As it is. */
    NONE(""),
    /** gzip. */
    GZIP("\u001f\u008b"),
    /** bzip2. */
    BZIP2("BZh"),
    /** xz. */
    XZ("\u00fd7zXZ"),
    /** Zstandard. */
    ZSTD("(\u00b5/\u00fd");

    private static final int XZ_MEMORY_KIB = 64 * 1024;

    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    /** How a file that begins with {@code head} is packed. */
    public static Compression of(MemorySegment head) {
        for (Compression compression : values()) {
            if (compression != NONE && compression.begins(head)) {
                return compression;
            }
        }
        return NONE;
    }

    /** A stream of what {@code packed} holds. */
    public InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, 1 << 16);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ -> new XZInputStream(packed, XZ_MEMORY_KIB);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    private boolean begins(MemorySegment head) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= head.byteSize() || (head.get(ValueLayout.JAVA_BYTE, i) & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
