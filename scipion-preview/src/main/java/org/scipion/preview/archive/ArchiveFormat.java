package org.scipion.preview.archive;

import java.util.List;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.source.Compression;

/** Zip, 7z, and tar, plain or packed with gzip, bzip2, xz or zstd. */
public final class ArchiveFormat implements Format {

    private static final List<String> ZIP = List.of(".zip");
    private static final List<String> SEVEN_Z = List.of(".7z");
    private static final List<String> TAR =
            List.of(".tar", ".tgz", ".tar.gz", ".tbz2", ".tbz", ".tar.bz2", ".txz", ".tar.xz", ".tzst", ".tar.zst");
    private static final int USTAR_OFFSET = 257;

    @Override
    public Match match(Signature signature) {
        Match zip = Match.of(named(signature, ZIP), isZip(signature));
        Match sevenZ = Match.of(named(signature, SEVEN_Z), isSevenZ(signature));
        Match tar = Match.of(named(signature, TAR), isTar(signature));
        return surest(zip, surest(sevenZ, tar));
    }

    @Override
    public Content open(Opening opening) {
        Signature signature = Signature.of(opening.source());
        if (isZip(signature) || named(signature, ZIP)) {
            return new ListedArchive(opening, "application/zip", "zip", new ZipDirectory());
        }
        if (isSevenZ(signature) || named(signature, SEVEN_Z)) {
            return new ListedArchive(opening, "application/x-7z-compressed", "7z", new SevenZipDirectory());
        }
        return new ListedArchive(opening, "application/x-tar", "tar", new TarDirectory());
    }

    /** A packed file counts as tar only if its name says so. */
    private static boolean isTar(Signature signature) {
        boolean packed = Compression.of(signature.head()) != Compression.NONE;
        return packed ? named(signature, TAR) : signature.holds(USTAR_OFFSET, "ustar");
    }

    private static boolean isZip(Signature signature) {
        return signature.holds(0, "PK\u0003\u0004") || signature.holds(0, "PK\u0005\u0006");
    }

    private static boolean isSevenZ(Signature signature) {
        return signature.holds(0, "7z\u00bc\u00af'\u001c");
    }

    private static boolean named(Signature signature, List<String> endings) {
        return endings.stream().anyMatch(signature.name()::endsWith);
    }

    private static Match surest(Match one, Match other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
