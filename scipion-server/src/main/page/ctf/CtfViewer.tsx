import { useState } from 'preact/hooks';
import type { OutputPlace } from '../api/tables';
import * as api from '../api/viewers';
import { Failure } from '../app/Failure';
import { Picture } from '../app/Picture';
import { useData } from '../app/useData';
import { Plot } from '../plot/Plot';
import { t } from './words';

const MOST_ROWS = 2_000;

/** The contrast transfer functions of micrographs: their defocus, and the spectrum that it was found from. */
export function CtfViewer({ place }: { place: OutputPlace }) {
  const { value, failure, reload } = useData(() => api.ctfs(place), [JSON.stringify(place)]);
  const [chosen, setChosen] = useState<string | null>(null);
  const all = value ?? [];
  const ctf = all.find((one) => one.ctfId === chosen) ?? all[0];
  const indices = all.map((_, index) => index + 1);
  const highest = Math.max(1, ...all.map((one) => Math.max(one.defocusU, one.defocusV)));
  const curves = [
    { label: t('defocusU'), x: indices, y: all.map((one) => one.defocusU) },
    { label: t('defocusV'), x: indices, y: all.map((one) => one.defocusV) },
  ];
  return (
    <main class="viewer">
      <div class="viewer-page">
        {failure && <Failure failure={failure} retry={reload} />}
        {all.length > 1 && <Plot title={t('defocus')} curves={curves} across={t('micrograph')} up={t('defocus')} range={[0, highest * 1.1]} />}
        <CtfTable ctfs={all.slice(0, MOST_ROWS)} chosen={ctf?.ctfId} onChoose={setChosen} />
        {all.length > MOST_ROWS && <p class="quiet">{t('firstRows', { count: MOST_ROWS })}</p>}
      </div>
      <aside class="viewer-controls">
        {ctf && (
          <>
            <h2>{ctf.micrographName}</h2>
            {ctf.psdFile ? <CtfPicture key={`spectrum ${ctf.ctfId}`} title={t('spectrum')} path={api.spectrumPath(place, ctf.ctfId)} /> : <p class="quiet">{t('noSpectrum')}</p>}
            <CtfPicture key={`micrograph ${ctf.ctfId}`} title={t('micrograph')} path={api.ctfMicrographPath(place, ctf.ctfId)} />
          </>
        )}
      </aside>
    </main>
  );
}

function CtfTable({ ctfs, chosen, onChoose }: { ctfs: api.Ctf[]; chosen: string | undefined; onChoose: (id: string) => void }) {
  return (
    <table class="data">
      <thead>
        <tr>
          <th>{t('micrograph')}</th>
          <th class="number">{t('defocusU')}</th>
          <th class="number">{t('defocusV')}</th>
          <th class="number">{t('angle')}</th>
          <th class="number">{t('resolution')}</th>
        </tr>
      </thead>
      <tbody>
        {ctfs.map((ctf) => (
          <tr key={ctf.ctfId} aria-selected={ctf.ctfId === chosen}>
            <td>
              <button type="button" class="plain" onClick={() => onChoose(ctf.ctfId)}>
                {ctf.micrographName}
              </button>
            </td>
            <td class="number">{ctf.defocusU.toFixed(0)}</td>
            <td class="number">{ctf.defocusV.toFixed(0)}</td>
            <td class="number">{ctf.defocusAngle.toFixed(1)}</td>
            <td class="number">{ctf.resolution?.toFixed(1) ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CtfPicture({ title, path }: { title: string; path: string }) {
  const [failure, setFailure] = useState<Error | null>(null);
  return (
    <figure class="side-picture">
      <figcaption>{title}</figcaption>
      {failure ? <p class="quiet">{failure.message}</p> : <Picture path={path} alt={title} onFailure={setFailure} />}
    </figure>
  );
}
