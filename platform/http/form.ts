import type { FastifyRequest } from 'fastify'
import type { Form, UploadedFile } from './page.ts'

function formOf(fields: ReadonlyMap<string, readonly string[]>, files: readonly UploadedFile[]): Form {
  return {
    get: (name) => fields.get(name)?.[0],
    all: (name) => fields.get(name) ?? [],
    values: Object.fromEntries([...fields].map(([name, values]) => [name, values[0] ?? ''])),
    files,
  }
}

function add(fields: Map<string, string[]>, name: string, value: unknown): void {
  const text = typeof value === 'string' ? value : String(value)
  const before = fields.get(name)
  if (before) before.push(text)
  else fields.set(name, [text])
}

/** Reads a submitted form, urlencoded or multipart; an empty file field counts as no file. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  const fields = new Map<string, string[]>()
  const files: UploadedFile[] = []
  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        if (bytes.length > 0) files.push({ field: part.fieldname, name: part.filename, mime: part.mimetype, bytes })
      } else add(fields, part.fieldname, part.value)
    }
  } else {
    const body = request.body
    if (body && typeof body === 'object')
      for (const [name, value] of Object.entries(body as Record<string, unknown>))
        for (const one of Array.isArray(value) ? value : [value]) add(fields, name, one)
  }
  return formOf(fields, files)
}
