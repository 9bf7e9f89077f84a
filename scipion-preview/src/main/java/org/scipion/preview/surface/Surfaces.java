package org.scipion.preview.surface;

import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.Shape;
import org.scipion.preview.SurfaceMesh;
import org.scipion.preview.SurfaceRequest;

/** Makes the surface that was asked for of a volume that has been reduced. */
public final class Surfaces {

    private static final int GREATEST_STEP = 16;

    private Surfaces() {}

    /**
     * The surface.
     *
     * @throws InvalidRequestException if the volume is constant, the level outside its values, or nothing is left of the surface
     */
    public static SurfaceMesh extract(ReducedVolume volume, SurfaceRequest request) {
        float[] values = new float[volume.values().remaining()];
        volume.values().get(values);
        double level = Levels.of(values, volume.range(), request.level());
        int step = 1;
        Mesh mesh = MarchingCubes.extract(values, volume.shape(), (float) level, step, request.maxTriangles());
        while (mesh.triangleCount() > request.maxTriangles() && step < greatestStep(volume.shape())) {
            step = Math.min(greatestStep(volume.shape()), step + 1);
            mesh = MarchingCubes.extract(values, volume.shape(), (float) level, step, request.maxTriangles());
        }
        Components.Kept kept = Components.withoutSmall(mesh, request.minComponentTriangles());
        if (kept.mesh().triangleCount() == 0) {
            throw new InvalidRequestException("There is no surface at level " + level);
        }
        Smoothing.apply(kept.mesh(), request.smoothingIterations());
        return finished(volume, level, step, kept);
    }

    private static int greatestStep(Shape shape) {
        int smallest = Math.min(shape.depth(), Math.min(shape.height(), shape.width()));
        return Math.max(1, Math.min(GREATEST_STEP, smallest - 1));
    }

    private static SurfaceMesh finished(ReducedVolume volume, double level, int step, Components.Kept kept) {
        Mesh mesh = kept.mesh();
        float[] vertices = mesh.trimmedVertices();
        float[] normals = Normals.of(mesh);
        Placement placement = Placement.of(vertices);
        placement.apply(vertices);
        SurfaceMesh.Facts facts = new SurfaceMesh.Facts(
                level,
                volume.range(),
                volume.shape(),
                volume.source(),
                step,
                kept.removed(),
                placement.centre(),
                placement.scale());
        return new SurfaceMesh(facts, vertices, normals, mesh.trimmedValues(), mesh.trimmedIndices());
    }
}
