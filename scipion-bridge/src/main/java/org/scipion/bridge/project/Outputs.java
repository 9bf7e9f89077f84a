package org.scipion.bridge.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.bridge.KnownClass;
import org.scipion.model.RunOutput;
import org.scipion.model.SetReference;
import org.scipion.model.Value;

/** Finds and describes the outputs of a stored run. */
final class Outputs {
    private final ClassCatalogue catalogue;
    private final Attributes attributes;
    private final OutputSize size;

    Outputs(Path projectFolder, ClassCatalogue catalogue) {
        this.catalogue = catalogue;
        this.attributes = new Attributes(catalogue);
        this.size = new OutputSize(projectFolder);
    }

    List<RunOutput> of(StoredObject run) {
        return objects(run).map(this::describe).toList();
    }

    /** Runs list the names of their outputs; those of old versions do not, there each object of the field is one. */
    private Stream<StoredObject> objects(StoredObject run) {
        if (run.flag("_useOutputList")) {
            return ScipionText.list(run.text("_outputs")).stream().distinct().flatMap(name -> run.child(name).stream());
        }
        return run.children().stream().filter(this::isObjectOfTheField);
    }

    private boolean isObjectOfTheField(StoredObject object) {
        return catalogue.find(object.className()).isA("EMObject") || SetShape.isSet(object);
    }

    private RunOutput describe(StoredObject object) {
        KnownClass known = catalogue.find(object.className());
        Value value = known.isA("Scalar") ? attributes.value(object) : Value.MISSING;
        Optional<SetReference> set = SetShape.reference(object);
        List<Integer> sides = size.of(object, known);
        return new RunOutput(
                object.name(),
                object.id(),
                object.className(),
                known.hierarchy(),
                set.isPresent() ? known.itemClass() : "",
                OutputText.of(object, known, value, sides),
                object.notes().comment(),
                set,
                sides,
                OutputSize.samplingRate(object),
                value,
                attributes.of(object));
    }
}
