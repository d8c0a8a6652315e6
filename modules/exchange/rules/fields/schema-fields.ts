/** As much of a JSON schema as holds names of fields. */
export interface NamedSchema {
  readonly properties?: Readonly<Record<string, NamedSchema>>
  readonly items?: NamedSchema
  readonly additionalProperties?: NamedSchema | boolean
  readonly prefixItems?: readonly NamedSchema[]
  readonly anyOf?: readonly NamedSchema[]
  readonly oneOf?: readonly NamedSchema[]
  readonly allOf?: readonly NamedSchema[]
  readonly $defs?: Readonly<Record<string, NamedSchema>>
}

/** A text in both languages is one field, not two. */
const languages = new Set(['zh', 'en'])

/** Every name of a field in a schema, however deep it stands. */
export function namesIn(schema: NamedSchema): string[] {
  const { properties = {}, items, additionalProperties, prefixItems = [], anyOf = [], oneOf = [], allOf = [] } = schema
  const inner = [
    ...Object.values(properties),
    ...prefixItems,
    ...anyOf,
    ...oneOf,
    ...allOf,
    ...Object.values(schema.$defs ?? {}),
    ...(items ? [items] : []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ]
  return [...Object.keys(properties).filter((name) => !languages.has(name)), ...inner.flatMap(namesIn)]
}
