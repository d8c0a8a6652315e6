import { shrink } from './shrink.ts'

/**
 * Photos chosen in any file field that asks for it are made smaller before they are sent, also in a part of the page that
 * comes later. What is no picture stays as it was chosen: the server says what is wrong with it.
 */
export function shrinkInPlace(root: HTMLElement): void {
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !('shrink' in target.dataset)) return
    const chosen = [...(target.files ?? [])]
    void Promise.all(chosen.map(async (file) => (await shrink(file)) ?? file)).then((small) => {
      // Chosen anew meanwhile: that one is on its way itself.
      if (chosen.some((file, i) => target.files?.[i] !== file)) return
      const files = new DataTransfer()
      for (const file of small) files.items.add(file)
      target.files = files.files
    })
  })
}
