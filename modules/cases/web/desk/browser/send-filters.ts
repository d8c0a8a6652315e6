/** A changed filter shows its list at once; the button is for those without script and for the search. */
export function sendFilters(desk: HTMLElement): void {
  const form = desk.querySelector<HTMLFormElement>('[data-filters]')
  form?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit()
  })
}
