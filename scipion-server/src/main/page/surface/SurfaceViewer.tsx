import { useEffect, useState } from 'preact/hooks';
import { outputPath, type OutputPlace } from '../api/tables';
import { Failure } from '../app/Failure';
import { ItemChoice } from '../volume/ItemChoice';
import { loadMesh, type Mesh } from './mesh';
import { SurfaceCanvas } from './SurfaceCanvas';
import './surface.css';
import { t } from './words';

const COLOURS: Record<string, [number, number, number]> = {
  blue: [0.35, 0.6, 0.95],
  gold: [0.9, 0.7, 0.3],
  green: [0.4, 0.75, 0.5],
  grey: [0.75, 0.75, 0.78],
};
const STEPS = 200;

/** The surface of a volume at a level. */
export function SurfaceViewer({ place, item }: { place: OutputPlace; item: number }) {
  const [level, setLevel] = useState<number | null>(null);
  const [colour, setColour] = useState('blue');
  const { mesh, failure } = useMesh(`${outputPath(place)}/volumes/${item}/surface`, level);
  const [least, most] = mesh ? between(mesh.range) : [0, 1];
  return (
    <main class="viewer">
      <div class="viewer-page">
        {failure && <Failure failure={failure} />}
        {mesh && <SurfaceCanvas mesh={mesh} colour={COLOURS[colour]} />}
      </div>
      <aside class="viewer-controls">
        <ItemChoice place={place} viewer="surface" item={item} />
        {mesh && (
          <>
            <label>
              {t('level', { level: mesh.level.toPrecision(4) })}
              <input type="range" min={least} max={most} step={(most - least) / STEPS} value={mesh.level} onChange={(event) => setLevel(Number(event.currentTarget.value))} />
            </label>
            <p role="status">{t('triangles', { count: mesh.triangles.length / 3 })}</p>
          </>
        )}
        <label>
          {t('colour')}
          <select value={colour} onChange={(event) => setColour(event.currentTarget.value)}>
            {Object.keys(COLOURS).map((name) => (
              <option key={name} value={name}>
                {t(name as 'blue')}
              </option>
            ))}
          </select>
        </label>
      </aside>
    </main>
  );
}

/** Levels at which there is a surface: at the ends of the range there is none. */
function between([least, most]: [number, number]): [number, number] {
  const margin = (most - least) / 50;
  return [least + margin, most - margin];
}

/** The surface at a level; the former one stays until the next is there. */
function useMesh(path: string, level: number | null): { mesh: Mesh | null; failure: Error | null } {
  const [mesh, setMesh] = useState<Mesh | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    loadMesh(path, level, leaving.signal)
      .then((loaded) => {
        setMesh(loaded);
        setFailure(null);
      })
      .catch((reason: Error) => leaving.signal.aborted || setFailure(reason));
    return () => leaving.abort();
  }, [path, level]);
  return { mesh, failure };
}
