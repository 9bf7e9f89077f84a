import { ask } from '../api/http';

const HEADER = 19;

/** A surface of equal values, moved to the origin and scaled to a length of about one. */
export interface Mesh {
  level: number;
  /** Smallest and greatest value of the volume. */
  range: [number, number];
  vertices: Float32Array;
  normals: Float32Array;
  triangles: Uint32Array;
}

/** Asks for the surface at a level, or at the usual one. */
export async function loadMesh(path: string, level: number | null, signal: AbortSignal): Promise<Mesh> {
  const query = level === null ? '' : `?level=${level}`;
  const answer = await ask(path + query, { signal, headers: { Accept: 'application/octet-stream' } });
  return read(await answer.arrayBuffer());
}

/** Reads what the server calls its compact form: a header of 19 numbers, vertices, normals, values, triangles. */
function read(bytes: ArrayBuffer): Mesh {
  const header = new DataView(bytes);
  const vertices = header.getInt32(8, true);
  const triangles = header.getInt32(12, true);
  const float = (index: number) => header.getFloat32(4 * index, true);
  const floats = (from: number, count: number) => new Float32Array(bytes, 4 * from, count);
  return {
    level: float(12),
    range: [float(13), float(14)],
    vertices: floats(HEADER, 3 * vertices),
    normals: floats(HEADER + 3 * vertices, 3 * vertices),
    triangles: new Uint32Array(bytes, 4 * (HEADER + 7 * vertices), 3 * triangles),
  };
}
