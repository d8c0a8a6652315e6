import { dropDraft, readDraft, writeDraft, type Draft } from './draft-store.ts'
import { within, wordsOf } from './said.ts'

const WAIT = 500

/**
 * Keeps what is half written on the phone and brings it back, with its act id: what was sent once from a bad line and
 * is sent again stays one report. A form that came back with questions holds the newer words and is left as it is.
 */
export async function keepDraft(form: HTMLFormElement): Promise<void> {
  const key = location.pathname
  const words = wordsOf(form)
  const bar = within(form, '[data-draft]')
  const kept = await readDraft(key)
  const again = form.dataset['report'] !== 'fresh'
  if (kept && again) bringFilesBack(form, kept)
  else if (kept && !kept.sent && isWorth(kept)) {
    restore(form, kept)
    if (bar) offerFresh(bar, words, key)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void writeDraft(key, draftOf(form, false)), WAIT)
  }
  form.addEventListener('input', save)
  form.addEventListener('kept', save)
  within(form, '[data-keep]')?.addEventListener('click', () => void writeDraft(key, draftOf(form, false)))
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    void writeDraft(key, draftOf(form, navigator.onLine))
    if (navigator.onLine) return
    event.preventDefault()
    if (bar) {
      bar.className = 'notice due'
      bar.textContent = words['waiting'] ?? ''
      bar.hidden = false
      bar.scrollIntoView({ block: 'center' })
    }
  })
}

const isWorth = (draft: Draft) =>
  Boolean(draft.fields['text'] ?? draft.fields['address']) || Object.values(draft.files).some((f) => f.length > 0)

function draftOf(form: HTMLFormElement, sent: boolean): Draft {
  const draft: Draft = { actId: '', fields: {}, files: {}, sent }
  for (const [name, value] of new FormData(form)) {
    if (value instanceof File) {
      if (value.size > 0) (draft.files[name] ??= []).push(value)
    } else if (name === 'act_id') draft.actId = value
    else if (value) draft.fields[name] = value
  }
  return draft
}

function restoreFiles(form: HTMLFormElement, draft: Draft): void {
  for (const [name, kept] of Object.entries(draft.files)) {
    const field = form.elements.namedItem(name)
    // What was refused is not put back: it would be refused again.
    if (!(field instanceof HTMLInputElement) || within(form, `#f-${name}-error`)) continue
    const files = new DataTransfer()
    for (const file of kept) files.items.add(file)
    field.files = files.files
    field.dispatchEvent(new Event('restored'))
  }
}

/** A form that came back with questions holds the newer words; its photos only the phone still has. */
function bringFilesBack(form: HTMLFormElement, draft: Draft): void {
  if (draft.actId !== form.querySelector<HTMLInputElement>('[name=act_id]')?.value) return
  restoreFiles(form, draft)
  if (!within(form, '.err')) within(form, '[data-files-again]')?.remove()
}

function restore(form: HTMLFormElement, draft: Draft): void {
  // Coming back from the map, or from the plate at the stairs, the address of the page says where, the draft what.
  const query = new URLSearchParams(location.search)
  const placed = ['lat', 'lon', 'code', 'place', 'address']
  const newPlace = placed.some((name) => query.has(name))
  if (draft.fields['category_listed']) form.dispatchEvent(new Event('restore'))
  for (const [name, value] of Object.entries({ ...draft.fields, act_id: draft.actId })) {
    if (newPlace && placed.includes(name)) continue
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || (field instanceof Element && 'value' in field)) field.value = value
  }
  restoreFiles(form, draft)
  form.dispatchEvent(new CustomEvent('restored', { detail: draft.fields }))
  form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }))
}

function offerFresh(bar: HTMLElement, words: Readonly<Record<string, string>>, key: string): void {
  bar.className = 'notice'
  bar.textContent = `${words['back'] ?? ''} `
  const drop = document.createElement('button')
  drop.type = 'button'
  drop.className = 'btn quiet'
  drop.textContent = words['drop'] ?? ''
  drop.onclick = async () => {
    await dropDraft(key)
    location.assign(key)
  }
  bar.append(drop)
  bar.hidden = false
}
