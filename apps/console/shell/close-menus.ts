/** A menu that was opened closes with Escape, by a press beside it, and when the keyboard leaves it. */
export function closeMenus(): void {
  const open = () => [...document.querySelectorAll<HTMLDetailsElement>('[data-menu][open]')]
  const closeAllBut = (target: EventTarget | null) => {
    for (const menu of open()) if (!(target instanceof Node && menu.contains(target))) menu.open = false
  }
  document.addEventListener('click', ({ target }) => closeAllBut(target))
  document.addEventListener('focusin', ({ target }) => closeAllBut(target))
  document.addEventListener(
    'keydown',
    (event) => {
      const [menu] = open()
      if (event.key !== 'Escape' || !menu) return
      // The page behind has an Escape of its own.
      event.stopPropagation()
      menu.open = false
      menu.querySelector('summary')?.focus()
    },
    { capture: true },
  )
}
