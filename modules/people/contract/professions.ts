/** Professions of the service teams: 三官三师 and social workers, whose identity is shown with their consent. */
export const professions = {
  judge: { zh: '法官', en: 'judge' },
  prosecutor: { zh: '检察官', en: 'prosecutor' },
  policeOfficer: { zh: '警官', en: 'police officer' },
  lawyer: { zh: '律师', en: 'lawyer' },
  teacher: { zh: '教师', en: 'teacher' },
  physician: { zh: '医师', en: 'physician' },
  socialWorker: { zh: '社工', en: 'social worker' },
} as const

export type Profession = keyof typeof professions
export const professionCodes = Object.keys(professions) as Profession[]
