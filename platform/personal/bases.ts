import type { Said } from './field.ts'

interface Basis extends Said {
  /** Law and article, as it is cited. */
  readonly article: string
}

const basis = (article: string, zh: string, en: string): Basis => ({ article, zh, en })

/**
 * What allows personal data to be handled (PIPL: 个人信息保护法, 2021). A field names one of these; a new one is added here
 * with its article, so that no basis is made up where it is needed.
 */
export const bases = {
  duty: basis(
    '个人信息保护法 第十三条第一款第三项、第三十四条',
    '履行法定职责所必需',
    'needed to carry out a statutory duty (PIPL 13(1)(3), 34)',
  ),
  consent: basis(
    '个人信息保护法 第十三条第一款第一项、第十四条、第十五条',
    '本人同意，可随时撤回',
    'the person’s consent, withdrawn at any time (PIPL 13(1)(1), 14, 15)',
  ),
  staffing: basis(
    '个人信息保护法 第十三条第一款第二项',
    '依法实施人力资源管理所必需',
    'needed to manage staff under the law (PIPL 13(1)(2))',
  ),
  security: basis(
    '网络安全法 第二十一条；个人信息保护法 第五十一条',
    '网络安全保护义务',
    'duty to keep the network safe and its logs for at least six months (Cybersecurity Law 21, PIPL 51)',
  ),
  proof: basis(
    '个人信息保护法 第五十四条、第六十九条',
    '留存处理记录，以备审计和举证',
    'record of what was done with data, for audit and proof (PIPL 54, 69)',
  ),
} as const satisfies Readonly<Record<string, Basis>>

export type BasisCode = keyof typeof bases
