import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { ScopeRole } from './scope.ts'

/** The roles that run, none of which owns a table, bypasses row security or may create anything. */
export const runtimeRoles = [
  'web',
  'resident',
  'intake',
  'worker',
  'public',
  'auth',
] as const satisfies readonly ScopeRole[]

/**
 * Owner of the reviewed functions that read across scopes and take the scope as arguments (search, public pages).
 * Nobody logs in as it; what it may read stands in each room's migrations.
 */
const searchRole = 'search'

/** A role's password comes from one secret of the installation, so only that secret has to be kept. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`role:${role}`).digest('hex')
}

/** Names of the login roles. They are the server's, not the database's: all databases of one server share them. */
export const roleName = (role: string): string => `lianxin_${role}`

/**
 * Makes the login roles that are missing and sets their passwords. Needs CREATEROLE, not superuser;
 * on a server where that is not given, an administrator runs the printed lines once.
 */
export async function ensureRoles(admin: pg.ClientBase, secret: string): Promise<void> {
  for (const role of [...runtimeRoles, 'migrate']) {
    const name = roleName(role)
    const password = rolePassword(secret, role)
    const { rows } = await admin.query('select 1 from pg_roles where rolname = $1', [name])
    // CREATE ROLE takes no parameters; the name is ours and the password hexadecimal.
    const verb = rows.length > 0 ? 'alter' : 'create'
    try {
      await admin.query(`${verb} role ${name} login nosuperuser nocreatedb nocreaterole password '${password}'`)
    } catch (error) {
      unlessMade(error)
    }
  }
  await ensureSearchRole(admin)
}

async function ensureSearchRole(admin: pg.ClientBase): Promise<void> {
  const name = roleName(searchRole)
  const { rows } = await admin.query('select 1 from pg_roles where rolname = $1', [name])
  if (rows.length === 0)
    await admin.query(`create role ${name} nologin nosuperuser nocreatedb nocreaterole`).catch(unlessMade)
  // The owner of the tables gives its functions away to it.
  await admin.query(`grant ${name} to ${roleName('migrate')}`).catch(unlessMade)
}

/** Two processes starting at once both see the role missing; the second is late by a moment. */
function unlessMade(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== '42710' && code !== '23505' && code !== 'XX000') throw error
}
