import { expect, test } from 'vitest'
import { additiveFaults } from './additive.ts'

const faultsIn = (text: string) =>
  additiveFaults([{ path: 'modules/cases/migrations/0099-new.sql', text }]).map(({ line }) => line)

test('what adds passes: tables, columns with a default or none asked for, indexes, wider checks', () => {
  expect(
    faultsIn(`create table cases.x (id int8 not null primary key);
      alter table cases.case add column a text, add column b int not null default 0,
        add column c text not null generated always as (upper(d)) stored,
        add constraint k check (a is not null), add check ((a is null) = (b is null));
      alter table cases.case drop constraint case_check;
      -- never rename a column, drop table or set not null here
      create index x_a on cases.x (id) where id is not null;
      revoke all on function cases.f from public;`),
  ).toEqual([])
})

for (const statement of [
  'drop table cases.x',
  'alter table cases.case drop column text',
  'alter table cases.case rename column text to words',
  'alter table cases.case rename to request',
  'alter table cases.case alter column lon type int8',
  'alter table cases.case alter column address set not null',
  'alter table cases.case alter files drop default',
  'alter table cases.case add column a numeric(10, 2) not null, add column b int not null default 0',
  'revoke select on cases.case from lianxin_web',
])
  test(`the release before could not live with: ${statement}`, () => {
    expect(faultsIn(`select 1;\n${statement};`)).toEqual([2])
  })

test('a release later it may go, with the reason above it', () => {
  expect(faultsIn('-- not additive: unused since 0.4\nalter table cases.case drop column text;')).toEqual([])
  expect(faultsIn('-- not additive:\nalter table cases.case drop column text;')).toEqual([2])
})
