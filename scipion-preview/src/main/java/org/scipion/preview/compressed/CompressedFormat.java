package org.scipion.preview.compressed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Library;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.source.BoundedInputStream;
import org.scipion.preview.source.Compression;
import org.scipion.preview.source.SegmentInputStream;
import org.scipion.preview.source.UnpackedFile;

/** One file packed with gzip, bzip2, xz or zstd, such as {@code map.mrc.gz}: unpacked beside the memory, then opened as what it is. */
public final class CompressedFormat implements Format {

    @Override
    public Match match(Signature signature) {
        return Match.of(false, Compression.of(signature.head()) != Compression.NONE);
    }

    @Override
    public Content open(Opening opening) {
        ByteSource packed = opening.source();
        if (packed instanceof UnpackedFile) {
            throw new MalformedFileException(packed.name() + " is packed more than once; unpack it first");
        }
        ByteSource unpacked = Library.ask(
                packed, "packed", () -> unpack(packed, opening.limits().unpackedBytes()));
        return opening.opener().open(unpacked);
    }

    private static ByteSource unpack(ByteSource packed, long bound) throws IOException {
        MemorySegment bytes = packed.bytes(0, packed.size());
        InputStream stored = new BufferedInputStream(new SegmentInputStream(bytes));
        try (InputStream content = new BoundedInputStream(Compression.of(bytes).unpack(stored), bound)) {
            return UnpackedFile.write(packed, content);
        } catch (BoundedInputStream.BoundReachedException tooLarge) {
            throw new TooLargeException(
                    packed.name() + " holds more than the " + bound + " bytes that are unpacked", tooLarge);
        }
    }
}
