import { texts } from '../words';

export const t = texts({
  en: {
    angle: 'Angle (°)',
    defocus: 'Defocus (Å)',
    defocusU: 'Defocus U (Å)',
    defocusV: 'Defocus V (Å)',
    firstRows: 'The first {count} are listed; all are drawn.',
    micrograph: 'Micrograph',
    noSpectrum: 'No power spectrum was kept.',
    resolution: 'Resolution (Å)',
    spectrum: 'Power spectrum',
  },
  es: {
    angle: 'Ángulo (°)',
    defocus: 'Desenfoque (Å)',
    defocusU: 'Desenfoque U (Å)',
    defocusV: 'Desenfoque V (Å)',
    firstRows: 'Se listan los primeros {count}; se dibujan todos.',
    micrograph: 'Micrografía',
    noSpectrum: 'No se guardó ningún espectro de potencia.',
    resolution: 'Resolución (Å)',
    spectrum: 'Espectro de potencia',
  },
});
