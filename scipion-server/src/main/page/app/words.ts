import { texts } from '../words';

export const t = texts({
  en: {
    noSuchPage: 'There is nothing at this address.',
    notConnected: 'Not connected. Trying again…',
    plugins: 'Plugins',
    runs: 'Runs',
    save: 'Save',
    saved: 'Saved.',
    serverUnreachable: 'The server does not answer. Is it running, and is this machine connected to it?',
    settings: 'Settings',
    signOut: 'Sign out',
    tryAgain: 'Try again',
  },
  es: {
    noSuchPage: 'No hay nada en esta dirección.',
    notConnected: 'Sin conexión. Reintentando…',
    plugins: 'Plugins',
    runs: 'Ejecuciones',
    save: 'Guardar',
    saved: 'Guardado.',
    serverUnreachable: 'El servidor no responde. ¿Está en marcha, y este equipo conectado a él?',
    settings: 'Ajustes',
    signOut: 'Salir',
    tryAgain: 'Reintentar',
  },
});
