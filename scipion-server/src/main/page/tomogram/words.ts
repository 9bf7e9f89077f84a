import { texts } from '../words';

export const t = texts({
  en: {
    particles: '{count} particles',
    slice: 'Slice z = {z}: cuts {count} of {all} particles',
    slicePicture: 'Slice z = {z}',
    tomogram: 'Tomogram',
    voxelSize: 'Voxel size',
  },
  es: {
    particles: '{count} partículas',
    slice: 'Corte z = {z}: corta {count} de {all} partículas',
    slicePicture: 'Corte z = {z}',
    tomogram: 'Tomograma',
    voxelSize: 'Tamaño de vóxel',
  },
});
