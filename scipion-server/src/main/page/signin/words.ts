import { texts } from '../words';

export const t = texts({
  en: {
    signIn: 'Sign in',
  },
  es: {
    signIn: 'Entrar',
  },
});
