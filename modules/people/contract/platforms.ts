import type { UnitKind } from './unit-kinds.ts'

/**
 * The four platforms (四个平台) of a town: groups of units that work together there. A station of a county
 * department stays in its department's line and answers to the town as well.
 */
export const platforms = {
  order: { zh: '综治工作', en: 'social order', units: ['politicalLegal', 'justice', 'police', 'emergency', 'fire'] },
  market: { zh: '市场监管', en: 'market supervision', units: ['market'] },
  enforcement: {
    zh: '综合执法',
    en: 'law enforcement',
    units: ['lawEnforcement', 'housing', 'ecology', 'naturalResources', 'water', 'agriculture'],
  },
  service: {
    zh: '便民服务',
    en: 'public service',
    units: [
      'governmentServices',
      'civilAffairs',
      'disabled',
      'labour',
      'medicalInsurance',
      'education',
      'health',
      'culture',
      'veterans',
    ],
  },
} as const satisfies Record<string, { zh: string; en: string; units: readonly UnitKind[] }>

export type Platform = keyof typeof platforms
export const platformCodes = Object.keys(platforms) as Platform[]

/** The platform a department's town station belongs to by default; undefined for kinds without a station. */
export function platformOf(kind: UnitKind): Platform | undefined {
  return platformCodes.find((code) => {
    const units: readonly UnitKind[] = platforms[code].units
    return units.includes(kind)
  })
}
