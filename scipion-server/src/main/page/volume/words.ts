import { texts } from '../words';

export const t = texts({
  en: {
    colours: 'Colours',
    contrast: 'Contrast',
    item: 'Item',
    mean: 'mean',
    slice: 'Slice {axis}',
    voxelSize: 'Voxel size',
    windowFrom: 'from',
    windowTo: 'to',
  },
  es: {
    colours: 'Colores',
    contrast: 'Contraste',
    item: 'Elemento',
    mean: 'media',
    slice: 'Corte {axis}',
    voxelSize: 'Tamaño de vóxel',
    windowFrom: 'desde',
    windowTo: 'hasta',
  },
});
