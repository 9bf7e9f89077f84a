/** Lets the slash bring one to the search of the page, wherever nothing is typed; returns how to stop that. */
export function followSlash(): () => void {
  const find = (event: KeyboardEvent) => {
    const typing = (event.target as Element).closest?.('input, select, textarea, dialog');
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    if (event.key === '/' && !typing && search) {
      event.preventDefault();
      search.focus();
    }
  };
  addEventListener('keydown', find);
  return () => removeEventListener('keydown', find);
}
