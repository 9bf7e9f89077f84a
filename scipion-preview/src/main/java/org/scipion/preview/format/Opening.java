package org.scipion.preview.format;

import org.scipion.preview.ByteSource;
import org.scipion.preview.FileFacts;
import org.scipion.preview.Limits;
import org.scipion.preview.statistics.StatisticsCache;

/**
 * A file to be opened, and what there is to work with.
 *
 * @param source its bytes, to be closed with the content
 * @param limits what an answer may cost
 * @param statistics what is known already of the values of files
 */
public record Opening(ByteSource source, Limits limits, StatisticsCache statistics) {

    /** Facts about the file under a media type. */
    public FileFacts facts(String mime) {
        return new FileFacts(source.name(), mime, source.size());
    }
}
