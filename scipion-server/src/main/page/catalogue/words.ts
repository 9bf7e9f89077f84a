import { texts } from '../words';

export const t = texts({
  en: {
    newRun: 'New run',
    nothingFound: 'No protocol is called like that.',
    searchProtocols: 'Search protocols',
    view: 'Catalogue',
  },
  es: {
    newRun: 'Nueva ejecución',
    nothingFound: 'Ningún protocolo se llama así.',
    searchProtocols: 'Buscar protocolos',
    view: 'Catálogo',
  },
});
