import { texts } from '../words';

export const t = texts({
  en: {
    noRuns: 'Nothing was run yet in any project that you see.',
    place: 'Project',
    run: 'Run',
    runs: 'Runs',
    status: 'Status',
    steps: 'Steps',
    updated: 'Updated',
    working: '{active} of {most} at work',
    workers: 'Workers',
    waiting: '{count} waiting',
  },
  es: {
    noRuns: 'Todavía no se ha ejecutado nada en los proyectos que usted ve.',
    place: 'Proyecto',
    run: 'Ejecución',
    runs: 'Ejecuciones',
    status: 'Estado',
    steps: 'Pasos',
    updated: 'Actualizada',
    working: '{active} de {most} trabajando',
    workers: 'Trabajadores',
    waiting: '{count} en espera',
  },
});
