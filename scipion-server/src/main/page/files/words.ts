import { texts } from '../words';

export const t = texts({
  en: {
    browseFiles: 'Files',
    chooseFile: 'Choose a file or folder of the server',
    emptyFolder: 'This folder is empty.',
    takeFolder: 'Take this folder',
    up: 'One folder up',
  },
  es: {
    browseFiles: 'Archivos',
    chooseFile: 'Elegir un archivo o una carpeta del servidor',
    emptyFolder: 'Esta carpeta está vacía.',
    takeFolder: 'Elegir esta carpeta',
    up: 'Subir una carpeta',
  },
});
