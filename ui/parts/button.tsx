import type { ComponentChildren, JSX } from 'preact'
import { Kbd } from './kbd.tsx'

export type ButtonKind = 'go' | 'quiet' | 'danger'

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'kind' | 'type'> {
  children: ComponentChildren
  kind?: ButtonKind
  type?: 'submit' | 'button'
  /** The key that presses it, printed on it. */
  hotkey?: string | undefined
}

/** A page has one `go`; the rest are quiet. */
export const Button = ({ children, kind = 'go', type = 'submit', hotkey, ...rest }: ButtonProps) => (
  <button {...rest} type={type} class={`btn ${kind}`} data-key={hotkey} aria-keyshortcuts={hotkey}>
    {children}
    {hotkey ? <Kbd>{hotkey}</Kbd> : null}
  </button>
)

interface LinkButtonProps {
  href: string
  children: ComponentChildren
  kind?: ButtonKind
}

/** A link that is the main thing to do next. */
export const LinkButton = ({ href, children, kind = 'go' }: LinkButtonProps) => (
  <a class={`btn ${kind}`} href={href}>
    {children}
  </a>
)
