import Type from 'typebox'
import { Value } from 'typebox/value'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { isOfAgency, may } from '../../platform/rights.ts'
import { databaseKinds } from '../registries/index.ts'
import { declareDatabase, listedDatabase, ownerFor, reviewDeclaration, withdrawDeclaration } from './actions.ts'
import { DeclarationList, DeclarationPage, DatabasePage } from './declaration.view.tsx'
import { saidStages } from './declaration.ts'
import { DeclarePage } from './declare.view.tsx'
import { declarationUnknown } from './problems.ts'
import { declareDatabases, readDeclarations, reviewDeclarations } from './rights.ts'
import { declarationById, declarationsBy, declarationsOf } from './store.ts'

const Code = Type.String({ pattern: '^[a-z0-9-]{2,60}$' })
const here = Type.Object({ declaration: Type.String({ format: 'uuid' }) })
const Said = Type.Object({
  name: Type.String({ maxLength: 200 }),
  kind: Type.Enum([...databaseKinds]),
  basis: Type.String({ maxLength: 500 }),
  holds: Type.String({ maxLength: 5000 }),
  size: Type.String({ maxLength: 30 }),
  key: Type.String({ maxLength: 200 }),
  completeOn: Type.String({ maxLength: 30 }),
  stage: Type.Enum([...saidStages]),
  contact: Type.Optional(Type.String({ maxLength: 300 })),
  database: Type.Optional(Code),
})
const crumbs = [
  { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' },
  { words: { vi: 'Bản khai', en: 'Declarations' }, href: '/registries/declarations' },
]
const title = { vi: 'Khai báo cơ sở dữ liệu', en: 'Declare a database' }

async function showForm(ctx: Ctx, code: string | undefined, refused?: Problem, typed?: Caller['typed']) {
  const listed = code === undefined ? null : await listedDatabase(ctx, code)
  if (listed) ownerFor(ctx, listed)
  const [last] = listed ? await declarationsOf(ctx, listed.code) : []
  return show(title, <DeclarePage listed={listed} last={last} refused={refused} typed={typed} />, {
    crumbs,
    ...(refused && { status: refused.status }),
  })
}

async function showOne(ctx: Ctx, id: string, refused?: Problem, typed?: Caller['typed']) {
  const declaration = await declarationById(ctx, id)
  if (!declaration) throw declarationUnknown({})
  return show(
    { vi: declaration.name, en: declaration.name },
    <DeclarationPage
      declaration={declaration}
      history={await declarationsOf(ctx, declaration.database)}
      mayReview={may(ctx.actor, reviewDeclarations)}
      mayWithdraw={may(ctx.actor, declareDatabases, [declaration.owner])}
      refused={refused}
      typed={typed}
    />,
    { crumbs, ...(refused && { status: refused.status }) },
  )
}

/** The database a refused form was about. */
const asked = ({ typed }: Caller): string | undefined => (Value.Check(Code, typed['database']) ? typed['database'] : undefined)

export const pages = [
  page({
    path: '/registries/declarations',
    may: readDeclarations,
    run: async (ctx) =>
      show(
        { vi: 'Bản khai cơ sở dữ liệu', en: 'Declarations of databases' },
        <DeclarationList
          declarations={await declarationsBy(ctx, isOfAgency(ctx.actor) ? [...ctx.actor.agencies] : null)}
          mayDeclare={may(ctx.actor, declareDatabases)}
        />,
        { crumbs: crumbs.slice(0, 1), wide: true },
      ),
  }),
  page({
    path: '/registries/declarations/new',
    may: declareDatabases,
    query: Type.Object({ database: Type.Optional(Code) }),
    run: (ctx, { database }) => showForm(ctx, database),
  }),
  form({
    path: '/registries/declarations',
    may: declareDatabases,
    body: Said,
    run: async (ctx, said) => {
      const id = await declareDatabase(ctx, said.database, said)
      return goTo(`/registries/declarations/${id}`, { vi: 'Đã gửi bản khai, chờ cơ quan thường trực xem xét.', en: 'Sent for review.' })
    },
    retry: (ctx, _said, refused, caller) => showForm(ctx, asked(caller), refused, caller.typed),
  }),
  page({
    path: '/registries/declarations/:declaration',
    may: readDeclarations,
    params: here,
    run: (ctx, { declaration }) => showOne(ctx, declaration),
  }),
  form({
    path: '/registries/declarations/:declaration',
    may: reviewDeclarations,
    params: here,
    body: Type.Object({ outcome: Type.Enum(['accepted', 'returned']), words: Type.Optional(Type.String({ maxLength: 2000 })) }),
    run: async (ctx, { declaration, outcome, words }) => {
      await reviewDeclaration(ctx, declaration, outcome, words?.trim() || null)
      return goTo(`/registries/declarations/${declaration}`, { vi: 'Đã ghi kết quả xem xét.', en: 'Decided.' })
    },
    retry: (ctx, { declaration }, refused, caller) => showOne(ctx, declaration, refused, caller.typed),
  }),
  form({
    path: '/registries/declarations/:declaration/withdrawal',
    may: declareDatabases,
    params: here,
    run: async (ctx, { declaration }) => {
      await withdrawDeclaration(ctx, declaration)
      return goTo(`/registries/declarations/${declaration}`, { vi: 'Đã rút bản khai.', en: 'Withdrawn.' })
    },
  }),
  page({
    path: '/registries/databases/:database',
    may: readDeclarations,
    params: Type.Object({ database: Code }),
    run: async (ctx, { database }) => {
      const listed = await listedDatabase(ctx, database)
      return show(
        listed.name,
        <DatabasePage
          listed={listed}
          history={await declarationsOf(ctx, database)}
          mayDeclare={may(ctx.actor, declareDatabases) && (!listed.ownerCertain || ctx.actor.agencies.has(listed.owner))}
        />,
        { crumbs: crumbs.slice(0, 1) },
      )
    },
  }),
]
