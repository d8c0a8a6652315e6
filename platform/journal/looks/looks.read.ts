import { builder } from '../../db/index.ts'
import type { Id } from '../../ids/index.ts'
import type { JournalTables } from '../tables.ts'

const q = builder<JournalTables>()

export type LookRow = JournalTables['journal.look']

const looks = q.selectFrom('journal.look').selectAll().orderBy('at', 'desc').orderBy('object', 'desc')

/** Who looked at somebody's data, newest first; not they themselves. */
export const looksAtPerson = (person: Id, most: number) =>
  looks.where('person', '=', person).where('actor', '!=', person).limit(most)

/** Who looked at one thing that is somebody's, newest first. */
export const looksAtSubject = (subject: Id, person: Id, most: number) =>
  looks.where('subject', '=', subject).where('person', '=', person).where('actor', '!=', person).limit(most)
