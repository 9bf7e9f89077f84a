package org.scipion.preview.json;

import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.JsonLayout;
import org.scipion.preview.JsonText;
import org.scipion.preview.Text;
import org.scipion.preview.TextWindow;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.text.TextFile;

/** A JSON file: a text that can be laid out. */
final class JsonFile extends OpenedFile implements JsonText {

    private static final String MIME = "application/json";

    private final Text text;

    JsonFile(Opening opening) {
        super(opening, MIME);
        this.text = new TextFile(opening, MIME);
    }

    @Override
    public JsonLayout layout(int maxCharacters) {
        if (maxCharacters < 0 || maxCharacters > limits().heldBytes() / 2) {
            throw new InvalidRequestException(
                    "A layout has from 0 to " + limits().heldBytes() / 2 + " characters, not " + maxCharacters);
        }
        return watched(() -> LayoutWriter.layout(source(), limits(), maxCharacters));
    }

    @Override
    public TextWindow head(long maxBytes) {
        return text.head(maxBytes);
    }

    @Override
    public TextWindow tail(long maxBytes) {
        return text.tail(maxBytes);
    }

    @Override
    public TextWindow window(long offset, long maxBytes) {
        return text.window(offset, maxBytes);
    }
}
