import { texts } from '../words';

export const t = texts({
  en: {
    coordinates: 'Micrographs',
    ctf: 'CTF',
    fsc: 'FSC',
    noSuchOutput: 'This run has no such output.',
    noViewer: 'This output is a value; there is nothing more to see.',
    surface: 'Surface',
    table: 'Table',
    tilts: 'Tilt series',
    tomogram: 'Tomograms',
    viewers: 'Viewers',
    volume: 'Volume',
  },
  es: {
    coordinates: 'Micrografías',
    ctf: 'CTF',
    fsc: 'FSC',
    noSuchOutput: 'Esta ejecución no tiene esa salida.',
    noViewer: 'Esta salida es un valor; no hay nada más que ver.',
    surface: 'Superficie',
    table: 'Tabla',
    tilts: 'Series de inclinación',
    tomogram: 'Tomogramas',
    viewers: 'Visores',
    volume: 'Volumen',
  },
});
