import { expect, test } from 'vitest'
import { menuOf, navItems } from './nav.ts'

test('whoever has few pages sees each of them in the row', () => {
  const few = navItems.filter(({ group }) => group === 'setUp').slice(0, 9)
  expect(menuOf(few)).toEqual(few.map((item) => ({ items: [item] })))
})

test('of many pages daily work stands in the row, and the rest under names of groups', () => {
  const menu = menuOf(navItems)
  expect(menu.filter(({ group }) => !group).flatMap(({ items }) => items)).toEqual(
    navItems.filter(({ group }) => !group),
  )
  expect(menu.flatMap(({ group }) => group ?? [])).toEqual(['assess', 'office', 'setUp'])
  expect(menu.length).toBeLessThanOrEqual(7)
})

test('every page is reached from the row, in the order of the day', () => {
  expect(menuOf(navItems).flatMap(({ items }) => items)).toEqual(navItems)
})

test('a group of a single page is that page', () => {
  const one = navItems.filter(({ group }) => group !== 'office')
  const templates = navItems.find(({ key }) => key === 'templates')!
  expect(menuOf([...one, templates]).at(-1)).toEqual({ items: [templates] })
})
