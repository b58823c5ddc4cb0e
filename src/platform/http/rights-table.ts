import { type Right, Role, type Scope } from '../rights.ts'
import type { AnyRoute } from './route.ts'

/** One action with what each role may do, and the addresses it opens. */
export type RightRow = { right: Right; cells: readonly (Scope | null)[]; addresses: readonly string[] }

/** Roles that sign in, and visitors: the columns of the table; the program itself may always. */
export const columns = Role.enum.filter((role) => role !== 'system')

const isRight = (value: unknown): value is Right =>
  typeof value === 'object' && value !== null && 'action' in value && 'who' in value && 'words' in value

/** Every right a module exports, alone or in a list. */
export const rightsIn = (module: Readonly<Record<string, unknown>>): Right[] =>
  Object.values(module).flatMap((value) => (Array.isArray(value) ? value.filter(isRight) : isRight(value) ? [value] : []))

/** The one table of who may do what: every right that a module declares or a route asks for, once, in the order of their names. */
export function rightsTable(declared: readonly Right[], routes: readonly AnyRoute[]): RightRow[] {
  const byAction = new Map([...declared, ...routes.map(({ may }) => may)].map((right) => [right.action, right]))
  return [...byAction.values()]
    .toSorted((a, b) => (a.action < b.action ? -1 : 1))
    .map((right) => ({
      right,
      cells: columns.map((role) => right.who[role] ?? (role === 'citizen' ? (right.who.public ?? null) : null)),
      addresses: routes.filter(({ may }) => may.action === right.action).map(({ method, path }) => `${method} ${path}`),
    }))
}
