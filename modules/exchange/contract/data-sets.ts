/** A column of a data set: its name in the file, and what it means. */
interface Column {
  readonly name: string
  readonly zh: string
  readonly en: string
}
interface DataSet {
  /** Which room answers for its fields. */
  readonly room: string
  readonly zh: string
  readonly en: string
  readonly about: { readonly zh: string; readonly en: string }
  readonly columns: readonly Column[]
  /** How often it is made anew, in the words of the EU vocabulary of frequencies. */
  readonly every: 'DAILY'
}

const column = (name: string, zh: string, en: string): Column => ({ name, zh, en })

/** What is published (开放数据), in files that anybody may take. Free of zod, so that a page may read it. */
export const dataSets = {
  requests: {
    room: 'cases',
    zh: '诉求件数：月、县（市、区）、镇街、类别',
    en: 'Requests by month, county, township and category',
    about: {
      zh: '居民反映、可以公开的诉求。下级合计等于上级；不足 5 件的不显示，旁边再隐去一些，使它减不出来；不足 10 件、分开会看出个别的，不再细分。不含保密和涉及投诉对象的诉求。办理结果见“指标”，不在这里按镇街和类别细分。',
      en: 'What residents reported and may be public. Parts sum to their whole; fewer than five are held back, and others beside them, so that no subtraction finds them; under ten, what would tell single ones apart is not divided. Without what is confidential or complains of somebody. What came of them stands in the indicators, not divided by township and category.',
    },
    columns: [
      column('month', '月份，按上报时间', 'month of the report'),
      column('county_code', '县（市、区）代码；空为全市', 'code of the county; empty: the city'),
      column('county', '县（市、区）', 'county'),
      column('township_code', '镇街代码；空为全县', 'code of the township; empty: the county'),
      column('township', '镇街', 'township'),
      column('heading_code', '类别代码（大类）；空为全部', 'code of the heading; empty: all'),
      column('heading', '类别', 'heading'),
      column('requests', '件数；空为不显示', 'requests; empty: held back'),
    ],
    every: 'DAILY',
  },
  places: {
    room: 'places',
    zh: '地方：县、镇街、村社、网格',
    en: 'Places: counties, townships, villages, grids',
    about: {
      zh: '现行的地方及其上级，中间一点的位置，户数和人口（不足 5 的不显示）。',
      en: 'Places in force with the one above, a point in the middle, households and population (none under five).',
    },
    columns: [
      column('code', '地方代码，18 位', 'place code of 18 digits'),
      column('name', '名称', 'name'),
      column('level', '级别', 'level'),
      column('parent_code', '上级代码', 'code of the place above'),
      column('lat', '纬度，WGS-84', 'latitude, WGS-84'),
      column('long', '经度，WGS-84', 'longitude, WGS-84'),
      column('households', '户数', 'households'),
      column('population', '人口', 'population'),
      column('as_of', '户数和人口的日期', 'day of households and population'),
    ],
    every: 'DAILY',
  },
  indicators: {
    room: 'evaluation',
    zh: '指标：月、县（市、区）',
    en: 'Indicators by month and county',
    about: {
      zh: '每项指标连同基数，只算可以公开的诉求，和“诉求件数”是同一批。与同县同月另一个数相差不足 5 件的不显示。算法见“评价”页。',
      en: 'Every indicator with its base, of the public requests that the counts are of too. Not told where it is fewer than five away from another number of its county and month. The formulas stand on the evaluation page.',
    },
    columns: [
      column('month', '月份，按上报时间', 'month of the report'),
      column('county_code', '县（市、区）代码', 'code of the county'),
      column('county', '县（市、区）', 'county'),
      column('indicator', '指标代码', 'code of the indicator'),
      column('name', '指标', 'indicator'),
      column('part', '分子件数', 'numerator'),
      column('base', '基数件数', 'denominator'),
      column('rate', '比率', 'rate'),
    ],
    every: 'DAILY',
  },
} as const satisfies Record<string, DataSet>

export type DataSetName = keyof typeof dataSets
export const dataSetNames = Object.keys(dataSets) as DataSetName[]
export const isDataSet = (name: string): name is DataSetName => Object.hasOwn(dataSets, name)

/** Whoever uses the data names the source; nothing else is asked. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const
