import type { FastifyRequest } from 'fastify'
import type { Form, UploadedFile } from './page.ts'
import { Refusal } from './refusal.ts'

/** Most files of a form, and bytes of one; whoever sends more is told beside the form, nothing typed being lost. */
export const MOST_FILES = 6
const MOST_TEXT = 2_000_000

const read = new WeakMap<FastifyRequest, Form>()

/** The form of a request that was read already: what was typed outlives whatever fails after it. */
export const formOf = (request: FastifyRequest): Form | undefined => read.get(request)

/** Gathers what comes in; texts are bounded together, for each alone is bounded already. */
class Gathered {
  readonly entries: [string, string][] = []
  readonly files: UploadedFile[] = []
  tooLarge: string | undefined
  private length = 0

  add(name: string, value: unknown): void {
    const text = typeof value === 'string' ? value : String(value)
    this.length += text.length
    if (this.length > MOST_TEXT) throw new Refusal('too_large')
    this.entries.push([name, text])
  }

  form(): Form {
    const { entries, files, tooLarge } = this
    const all = (name: string) => entries.flatMap(([key, value]) => (key === name ? [value] : []))
    return {
      get: (name) => all(name)[0],
      all,
      values: Object.fromEntries(entries.toReversed()),
      entries,
      files,
      tooLarge,
    }
  }
}

async function readParts(request: FastifyRequest, got: Gathered): Promise<void> {
  for await (const part of request.parts()) {
    if (part.type !== 'file') {
      got.add(part.fieldname, part.value)
    } else if (got.files.length >= MOST_FILES) {
      part.file.resume()
      if (part.filename) got.tooLarge = part.fieldname
    } else {
      const bytes = await part.toBuffer()
      if (part.file.truncated) got.tooLarge = part.fieldname
      else if (bytes.length > 0)
        got.files.push({ field: part.fieldname, name: part.filename, mime: part.mimetype, bytes })
    }
  }
}

/** Reads a submitted form, urlencoded or multipart; an empty file field counts as no file. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  const got = new Gathered()
  if (request.isMultipart())
    await readParts(request, got).catch((error: unknown) => {
      // Limits speak with a code of their own; what is left is a body that is no form, or broke off.
      throw error instanceof Error && 'code' in error ? error : new Refusal('bad_request')
    })
  else if (request.body && typeof request.body === 'object')
    for (const [name, value] of Object.entries(request.body as Record<string, unknown>))
      for (const one of Array.isArray(value) ? value : [value]) got.add(name, one)
  const form = got.form()
  read.set(request, form)
  return form
}
