package program;

import java.nio.file.Files;
import java.nio.file.Path;
import org.scipion.preview.Axis;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Content;
import org.scipion.preview.Previews;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Volume;

/** A program of somebody else: writes the middle section of a volume as a picture. */
public final class SliceProgram {

    private SliceProgram() {}

    /** Takes the volume and the picture to write. */
    public static void main(String[] arguments) throws Exception {
        try (Content content = Previews.create().open(Path.of(arguments[0]))) {
            Volume volume = (Volume) content;
            SliceRequest middle = SliceRequest.of(Axis.Z, volume.shape().depth() / 2)
                    .withColourMap(ColourMap.named("viridis"));
            Files.write(Path.of(arguments[1]), volume.slice(middle).image().toByteArray());
            System.out.println(volume.shape() + " " + volume.statistics().count());
        }
    }
}
