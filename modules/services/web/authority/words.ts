import { dictionary } from '@lianxin/platform/i18n'

/** The sentences of the pages of 事权清单. */
export const words = dictionary(
  {
    title: '事权清单',
    note: (version: number) =>
      version === 0
        ? '还没有改过，按类别目录推定：类别所在一级和以上都能办，往下到准入的最低一级。'
        : `第 ${version} 版。哪一级能办哪类事项；交下一级时只能交清单内的。`,
    category: '类别',
    remit: '社区准入',
    remitLong: '列入社区准入清单：可以派给村社和网格，它们不能拒收',
    settles: (level: string, may: boolean) => (may ? `${level}能办` : `${level}不能办`),
    levels: '哪几级能办',
    why: '修改理由',
    whyHint: '写进版本记录，所有人可查',
    save: '保存为新版本',
    saved: (version: number) => `已保存为第 ${version} 版`,
    history: '历次版本',
    noHistory: '没有改过，按类别目录推定。',
    line: (levels: string, remit: boolean) => `${levels}${remit ? '；社区准入' : ''}`,
    errors: '有几处需要改',
    kept: '您填的都还在。',
    back: '事权清单',
    readOnly: '由市级管理员维护；您可以查看。',
  },
  {
    title: 'Authority list',
    note: (version: number) =>
      version === 0
        ? 'Never changed: taken from the catalogue. The level of the category and those above may settle it, down to the lowest that may be given it.'
        : `Version ${version}. Which level may settle what; a case is handed down inside this list only.`,
    category: 'Category',
    remit: 'Communities',
    remitLong: 'On the remit list: may be sent to villages and grids, which may not refuse it',
    settles: (level: string, may: boolean) => (may ? `${level}: may settle it` : `${level}: may not settle it`),
    levels: 'Levels that may settle it',
    why: 'Reason',
    whyHint: 'Kept with the version; everybody may read it',
    save: 'Save as a new version',
    saved: (version: number) => `Saved as version ${version}`,
    history: 'Versions',
    noHistory: 'Never changed: taken from the catalogue.',
    line: (levels: string, remit: boolean) => `${levels}${remit ? '; communities' : ''}`,
    errors: 'A few things to correct',
    kept: 'What you typed is kept.',
    back: 'Authority list',
    readOnly: 'Kept by the city’s administrator; you may read it.',
  },
)
