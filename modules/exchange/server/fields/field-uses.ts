import type { BoundRoute, Room } from '@lianxin/platform/http'
import { z } from 'zod'
import { dataSets } from '../../contract/data-sets.ts'
import { datasets } from '../../contract/sharing/datasets.ts'
import { asColumn, type FieldUse } from '../../rules/fields/catalogue.ts'
import { namesIn, type NamedSchema } from '../../rules/fields/schema-fields.ts'

const shapeOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as NamedSchema

function ofRoute(room: string, { name: route, spec }: BoundRoute): FieldUse[] {
  const where = `${spec.method} ${spec.path} (${route})`
  const purpose = { zh: spec.summary, en: `what ${route} is for` }
  const one = (kind: 'asked' | 'answered') => (name: string) => ({ room, name: asColumn(name), kind, where, purpose })
  const asked = [spec.params, spec.query, spec.body].flatMap((schema) =>
    schema ? namesIn(shapeOf(schema, 'input')) : [],
  )
  return [...asked.map(one('asked')), ...namesIn(shapeOf(spec.reply, 'output')).map(one('answered'))]
}

const ofObjects = (room: Room): FieldUse[] =>
  (room.objects ?? []).flatMap(({ name: object, columns }) =>
    columns.map((name) => ({ room: room.name, name, kind: 'export' as const, where: object })),
  )

const ofOpenData = (): FieldUse[] =>
  Object.entries(dataSets).flatMap(([set, { room, columns }]) =>
    columns.map((one) => ({ room, name: one.name, kind: 'open_data' as const, where: `/open/${set}.csv` })),
  )

const ofShares = (): FieldUse[] =>
  Object.entries(datasets).flatMap(([set, { room, fields }]) =>
    Object.keys(fields).map((name) => ({ room, name: asColumn(name), kind: 'share' as const, where: set })),
  )

/** Wherever a field is used: asked for and answered by routes, taken out, published, shared; from what declares each of them. */
export const usesIn = (rooms: readonly Room[]): FieldUse[] => [
  ...rooms.flatMap((room) => [...(room.routes ?? []).flatMap((one) => ofRoute(room.name, one)), ...ofObjects(room)]),
  ...ofOpenData(),
  ...ofShares(),
]
