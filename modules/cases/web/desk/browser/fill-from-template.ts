/** Puts a template into the field of its form, behind what stands there already, and goes there to be read over. */
export function fillFromTemplate(desk: HTMLElement): void {
  desk.addEventListener('click', (event) => {
    const pick = (event.target as Element).closest<HTMLElement>('[data-fill]')
    const field = pick?.closest('form')?.querySelector('textarea')
    if (!pick || !field) return
    field.value = [field.value.trim(), pick.dataset['fill'] ?? ''].filter(Boolean).join('\n')
    field.focus()
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
