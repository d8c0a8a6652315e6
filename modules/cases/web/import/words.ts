import { dictionary } from '@lianxin/platform/i18n'

/** The sentences of the page that takes over open cases. */
export const words = dictionary(
  {
    title: '导入在办诉求',
    note: '从原系统转入还没办完的诉求，受理时间和办理时限照原来的算。有一行不对，整份都不导入。',
    file: 'CSV 文件',
    hint: (heads: string) => `第一行是表头：${heads}。时间写成 2026-03-03 10:00。`,
    send: '导入',
    done: (count: number) => `已导入 ${count} 件`,
    faults: (count: number) => `有 ${count} 处要改，一件也没有导入`,
    line: '行',
    column: '列',
    fault: '问题',
    none: '没有选文件，请选一个 CSV 文件。',
  },
  {
    title: 'Import open cases',
    note: 'Takes over what another system has not finished; acceptance and due time stay as they were. With one wrong line nothing is imported.',
    file: 'CSV file',
    hint: (heads: string) => `The first line is the head: ${heads}. Write times as 2026-03-03 10:00.`,
    send: 'Import',
    done: (count: number) => `${count} imported`,
    faults: (count: number) => `${count} to correct; nothing was imported`,
    line: 'Line',
    column: 'Column',
    fault: 'What is wrong',
    none: 'No file was chosen; choose a CSV file.',
  },
)
