import type { ComponentChildren } from 'preact'

/** `due` soon, `late` or dangerous, `ok` done, `lake` what can be done. The word says it too: colour is never alone. */
export type Tone = 'plain' | 'lake' | 'due' | 'late' | 'ok'

export const Tag = ({ children, tone = 'plain' }: { children: ComponentChildren; tone?: Tone }) => (
  <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
)
