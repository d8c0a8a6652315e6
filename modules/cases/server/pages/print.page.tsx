import { page, type Page } from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { islands } from '../../web/islands.ts'
import { WorkOrderPage } from '../../web/print/work-order-page.tsx'
import { words } from '../../web/words.ts'
import { readCase } from '../reads/case.read.ts'
import type { CasesState } from '../state.ts'
import { caseIn, staffIn } from './desk-context.ts'

/** A case as a sheet of paper. */
export function printPage(cases: CasesState): Page {
  return page({
    path: '/console/cases/{id}/print',
    power: 'cases.read',
    async get(ctx) {
      const staff = staffIn(ctx)
      const one = await readCase(cases, staff, caseIn(ctx), ctx.lang)
      await cases.looks.write({ kind: 'print', actor: staff, subject: one.id })
      return {
        title: `${words(ctx.lang).desk.workOrder} ${one.number}`,
        shell: 'console',
        nav: 'cases',
        islands: islands.print,
        body: (
          <WorkOrderPage
            lang={ctx.lang}
            case={one}
            url={`${ctx.url.origin}${paths.desk.show(one.id)}`}
            printedBy={staff.name}
            now={cases.clock.now().toString()}
            back={paths.desk.show(one.id)}
          />
        ),
      }
    },
  })
}
