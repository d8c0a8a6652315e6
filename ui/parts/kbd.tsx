import type { ComponentChildren } from 'preact'

/** A key to press. Hidden from screen readers where the button itself carries the shortcut. */
export const Kbd = ({ children }: { children: ComponentChildren }) => <kbd aria-hidden="true">{children}</kbd>
