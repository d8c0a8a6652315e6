import type { Catalogue, Category, CategoryGroup } from '../contract/category.ts'
import { appearance } from './01-appearance.ts'
import { facilities } from './02-facilities.ts'
import { housing } from './03-housing.ts'
import { hazards } from './04-hazards.ts'
import { disputes } from './05-disputes.ts'
import { order } from './06-order.ts'
import { assistance } from './07-assistance.ts'
import { labour } from './08-labour.ts'
import { educationHealth } from './09-education-health.ts'
import { marketEcology } from './10-market-ecology.ts'
import { rural } from './11-rural.ts'
import { enquiry } from './12-enquiry.ts'

const heading = (code: string, zh: string, en: string): CategoryGroup => ({ code, name: { zh, en } })

/** The twelve headings. */
export const groups: readonly CategoryGroup[] = [
  heading('01', '市容环境', 'Appearance'),
  heading('02', '市政绿化', 'Facilities and greens'),
  heading('03', '住房物业', 'Housing'),
  heading('04', '安全隐患', 'Hazards'),
  heading('05', '矛盾纠纷', 'Disputes'),
  heading('06', '秩序与平安', 'Order and safety'),
  heading('07', '民政救助', 'Assistance'),
  heading('08', '劳动与医保社保', 'Labour and insurance'),
  heading('09', '教卫文体', 'Education, health, culture'),
  heading('10', '市场与生态', 'Market and environment'),
  heading('11', '农业农村', 'Rural'),
  heading('12', '咨询建议与监督', 'Enquiries and supervision'),
]

/** The 101 items a new city starts with; an administrator changes them from there. */
export const categories: readonly Category[] = [
  ...appearance,
  ...facilities,
  ...housing,
  ...hazards,
  ...disputes,
  ...order,
  ...assistance,
  ...labour,
  ...educationHealth,
  ...marketEcology,
  ...rural,
  ...enquiry,
]

export const firstCatalogue: Catalogue = { version: 1, groups, categories }
