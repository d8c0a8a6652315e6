import type { ComponentChildren } from 'preact'

interface DialogProps {
  id: string
  title: string
  close: string
  children: ComponentChildren
}

/** A sheet over the page, opened by any button with `popovertarget={id}`: native, closed by Escape, no script. */
export const Dialog = ({ id, title, close, children }: DialogProps) => (
  <div id={id} popover="auto" class="sheet" role="dialog" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
    <button type="button" class="btn quiet" popovertarget={id} popovertargetaction="hide">
      {close}
    </button>
  </div>
)
