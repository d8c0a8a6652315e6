import { page, type Room } from '@lianxin/platform/http'
import { PowersPage } from './powers-page.tsx'
import { powersOf } from './power-table.ts'
import { words } from './words.ts'

/** '/console/powers': the table of powers for the three administrators, of all rooms that are plugged in. */
export const powersRoom = (rooms: () => readonly Room[]): Room => ({
  name: 'powers',
  powers: { 'powers.see': ['sysAdmin', 'securityAdmin', 'auditor'] },
  refusals: {},
  pages: [
    page({
      path: '/console/powers',
      power: 'powers.see',
      get: async ({ lang }) => ({
        title: words(lang).title,
        shell: 'console',
        nav: 'powers',
        body: <PowersPage lang={lang} powers={powersOf(rooms())} />,
      }),
    }),
  ],
})
