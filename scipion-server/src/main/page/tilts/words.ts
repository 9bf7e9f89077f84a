import { texts } from '../words';

export const t = texts({
  en: {
    aligned: 'As aligned',
    axis: 'Tilt axis',
    excluded: 'excluded',
    pixelSize: 'Pixel size',
    series: 'Tilt series',
    size: 'x · y · tilts',
    tilt: 'Tilt {number} of {count}: {angle}°',
    tiltAngle: 'Tilt angle',
    tiltPicture: 'Tilt at {angle}°',
  },
  es: {
    aligned: 'Según la alineación',
    axis: 'Eje de inclinación',
    excluded: 'excluida',
    pixelSize: 'Tamaño de píxel',
    series: 'Serie de inclinación',
    size: 'x · y · inclinaciones',
    tilt: 'Inclinación {number} de {count}: {angle}°',
    tiltAngle: 'Ángulo de inclinación',
    tiltPicture: 'Inclinación a {angle}°',
  },
});
