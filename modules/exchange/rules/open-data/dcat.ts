import { dataSets, licence, type DataSetName } from '../../contract/data-sets.ts'

/** A data set as the catalogue names it. */
export interface Listed {
  readonly name: DataSetName
  readonly builtAt: string
  readonly bytes: number
  readonly checksum: string
}

const both = (one: { readonly zh: string; readonly en: string }) => [
  { '@value': one.zh, '@language': 'zh' },
  { '@value': one.en, '@language': 'en' },
]

const datasetOf = ({ name, builtAt, bytes, checksum }: Listed, at: { origin: string; publisher: string }) => {
  const url = `${at.origin}/open/${name}.csv`
  return {
    '@id': `${at.origin}/open#${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': both(dataSets[name]),
    'dct:description': both(dataSets[name].about),
    'dct:publisher': { '@id': at.publisher },
    'dct:modified': { '@value': builtAt, '@type': 'xsd:dateTime' },
    'dct:accrualPeriodicity': {
      '@id': `http://publications.europa.eu/resource/authority/frequency/${dataSets[name].every}`,
    },
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' },
    'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
    'dcat:distribution': {
      '@id': url,
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': url },
      'dcat:downloadURL': { '@id': url },
      'dct:format': { '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV' },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
      'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
      'dct:license': { '@id': licence.url },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@value': checksum, '@type': 'xsd:hexBinary' },
      },
    },
  }
}

/** The catalogue of data sets as DCAT-AP 3 in JSON-LD. */
export function dcatOf(
  all: readonly Listed[],
  { origin, city }: { readonly origin: string; readonly city: string },
): Record<string, unknown> {
  const publisher = `${origin}/open#publisher`
  const last = all
    .map(({ builtAt }) => builtAt)
    .toSorted()
    .at(-1)
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${origin}/open`,
    '@type': 'dcat:Catalog',
    'dct:title': both({ zh: `${city}连心开放数据`, en: `Open data of Lianxin, ${city}` }),
    'dct:description': both({
      zh: '去标识、可机读的数据，不足 5 件的不显示。',
      en: 'De-identified data that programs can read; nothing under five is told.',
    }),
    'dct:publisher': { '@id': publisher, '@type': 'foaf:Agent', 'foaf:name': city },
    'dct:license': { '@id': licence.url },
    ...(last ? { 'dct:modified': { '@value': last, '@type': 'xsd:dateTime' } } : {}),
    'dcat:dataset': all.map((one) => datasetOf(one, { origin, publisher })),
  }
}
