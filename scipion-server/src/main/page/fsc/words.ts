import { texts } from '../words';

export const t = texts({
  en: {
    correlation: 'Correlation',
    fsc: 'Fourier shell correlation',
    resolution: 'Resolution (Å)',
    threshold: 'Resolution where the correlation falls below {threshold}.',
  },
  es: {
    correlation: 'Correlación',
    fsc: 'Correlación de capas de Fourier',
    resolution: 'Resolución (Å)',
    threshold: 'Resolución a la que la correlación baja de {threshold}.',
  },
});
