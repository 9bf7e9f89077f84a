import { texts } from '../words';

export const t = texts({
  en: {
    micrograph: 'Micrograph',
    particles: '{count} particles',
    radius: 'Radius of circles',
  },
  es: {
    micrograph: 'Micrografía',
    particles: '{count} partículas',
    radius: 'Radio de los círculos',
  },
});
