import { Dialog, Kbd } from '@lianxin/ui'
import type { ConsoleWords } from '../words.ts'

/** All keys of the desk on one sheet. */
export function KeySheet({ w }: { w: ConsoleWords }) {
  const keys = [
    ['j', w.keyDown],
    ['k', w.keyUp],
    ['Enter', w.keyOpen],
    ['/', w.keySearch],
    ['a … z, 1 … 9', w.keyAct],
    [w.keySpaceIs, w.keyChoose],
    ['*', w.keyAll],
    ['Shift Enter', w.keyBulk],
    ['Esc', w.keyBack],
    ['?', w.keySheet],
  ] as const
  return (
    <Dialog id="keys" title={w.keysTitle} close={w.close}>
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
              <span class="sr">{key}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
