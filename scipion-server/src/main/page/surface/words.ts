import { texts } from '../words';

export const t = texts({
  en: {
    blue: 'Blue',
    colour: 'Colour',
    gold: 'Gold',
    green: 'Green',
    grey: 'Grey',
    level: 'Level {level}',
    noWebGl: 'This browser cannot draw surfaces: it has no WebGL 2.',
    surfaceHelp: 'Surface: drag or use the arrows to turn it, wheel or + and − to come nearer, Home to begin anew.',
    triangles: '{count} triangles',
  },
  es: {
    blue: 'Azul',
    colour: 'Color',
    gold: 'Oro',
    green: 'Verde',
    grey: 'Gris',
    level: 'Nivel {level}',
    noWebGl: 'Este navegador no puede dibujar superficies: no tiene WebGL 2.',
    surfaceHelp: 'Superficie: arrastre o use las flechas para girarla, la rueda o + y − para acercarse, Inicio para empezar de nuevo.',
    triangles: '{count} triángulos',
  },
});
