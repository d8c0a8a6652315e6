import type { Page } from 'playwright-core'

/** What a page must hold, in CSS pixels. */
export interface Measures {
  /** Smallest text. */
  text: number
  /** Shortest side of whatever can be pressed, links inside a sentence apart. */
  target: number
}

/** Residents: 18, 24 and 30 px of text, of which a note may be a step smaller; at the desk denser, within WCAG 2.2. */
export const measures = {
  resident: { m: { text: 15, target: 44 }, l: { text: 20, target: 44 }, xl: { text: 25, target: 60 } },
  console: { m: { text: 12, target: 24 }, l: { text: 13, target: 24 }, xl: { text: 15, target: 24 } },
} as const satisfies Record<string, Record<'m' | 'l' | 'xl', Measures>>

/** Looks at a rendered page as it stands: text too small, targets too small, a page wider than its window. */
export function pageFaults(page: Page, measured: Measures): Promise<string[]> {
  return page.evaluate(({ text, target }) => {
    const faults: string[] = []
    const shown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getClientRects().length > 0
    const named = (element: Element) => {
      const words = (element.textContent ?? '').trim().slice(0, 24)
      return `<${element.localName}${element.className ? `.${String(element.getAttribute('class'))}` : ''}> ${words}`
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const small = new Set<Element>()
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (!parent || !(walker.currentNode.textContent ?? '').trim() || small.has(parent) || !shown(parent)) continue
      const box = parent.getBoundingClientRect()
      // What is clipped to a point is there for a screen reader.
      if (box.width <= 2 || box.height <= 2 || parent.closest('svg, option')) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < text - 0.1) {
        small.add(parent)
        faults.push(`text of ${size} px, at least ${text}: ${named(parent)}`)
      }
    }

    const inSentence = (element: Element) =>
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      /[^\s·|,，]/.test(
        [...(element.parentElement?.childNodes ?? [])]
          .filter((node) => node !== element && node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent)
          .join(''),
      )
    for (const element of document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    )) {
      if (!shown(element) || inSentence(element)) continue
      // A box that lies under its label is pressed through the label.
      const pressed =
        element instanceof HTMLInputElement && /^(radio|checkbox|file)$/.test(element.type)
          ? (element.labels?.[0] ?? element)
          : element
      const box = pressed.getBoundingClientRect()
      if (box.width <= 2 || box.height <= 2 || box.bottom < 0 || box.right < 0) continue
      const least = Math.min(box.width, box.height)
      if (least < target - 0.5)
        faults.push(
          `target of ${Math.round(box.width)} × ${Math.round(box.height)} px, at least ${target}: ${named(element)}`,
        )
    }

    const over = document.documentElement.scrollWidth - window.innerWidth
    if (over > 0) faults.push(`${over} px wider than a window of ${window.innerWidth}`)
    return faults
  }, measured)
}
