package org.scipion.server.galleries;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.ColourMap;

/** The colour map that a request asks for, by query or by one of the headers that clients use for it. Unknown names count as none. */
final class ColourChoice {

    private static final List<String> HEADERS =
            List.of("X-Scipion-Colormap", "X-Preview-Colormap", "X-Colormap", "Scipion-Colormap", "Colormap");

    private ColourChoice() {}

    static Optional<ColourMap> of(HttpHeaders headers, @Nullable String cmap, @Nullable String colormap) {
        Stream<Optional<String>> query = Stream.of(Optional.ofNullable(cmap), Optional.ofNullable(colormap));
        Stream<Optional<String>> told =
                Stream.concat(query, HEADERS.stream().map(name -> Optional.ofNullable(headers.getHeaderString(name))));
        return told.flatMap(Optional::stream)
                .filter(name -> !name.isBlank() && ColourMap.isKnown(name))
                .findFirst()
                .map(ColourMap::named);
    }
}
