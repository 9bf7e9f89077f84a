/** The texts that several parts of the page use. */
export const common = {
  en: {
    account: 'Account',
    cancel: 'Cancel',
    close: 'Close',
    download: 'Download',
    email: 'E-mail',
    fit: 'Fit',
    name: 'Name',
    outputs: 'Outputs',
    password: 'Password',
    people: 'People',
    projects: 'Projects',
  },
  es: {
    account: 'Cuenta',
    cancel: 'Cancelar',
    close: 'Cerrar',
    download: 'Descargar',
    email: 'Correo electrónico',
    fit: 'Ajustar',
    name: 'Nombre',
    outputs: 'Salidas',
    password: 'Contraseña',
    people: 'Personas',
    projects: 'Proyectos',
  },
};
