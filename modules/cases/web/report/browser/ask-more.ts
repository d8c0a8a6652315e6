import { fill, within, wordsOf } from './said.ts'

/** Says what is worth adding for the kind that was chosen. Nobody has to: the report is whole without it. */
export function askMore(form: HTMLFormElement): void {
  const box = within(form, '[data-sort]')
  const said = box && within(box, '[data-asked]')
  if (!box || !said) return
  const asks = JSON.parse(box.dataset['asks'] ?? '{}') as Record<string, string | undefined>
  const sentence = wordsOf(box)['asks']
  box.addEventListener('change', ({ target }) => {
    const kind =
      target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? asks[target.value] : undefined
    said.textContent = kind ? fill(sentence, { asks: kind }) : ''
  })
}
