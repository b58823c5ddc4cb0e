import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { anyone, may } from '../../platform/rights.ts'
import { AgencyId } from './agency.ts'
import { PostId, postsAt } from './post.ts'
import { agencyUnknown } from './problems.ts'
import { agencyById, nameOn } from './register.ts'
import { keepTerms } from './rights.ts'
import { standing } from './term.ts'
import { correctTerm, recordTerm, TermGiven, withdrawTerm } from './term.actions.ts'
import { termsOf } from './term.store.ts'
import { type TermsFile, TermsPage } from './term.view.tsx'

const params = Type.Object({ id: AgencyId })
const Number = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
const Reason = Type.String({ minLength: 1, maxLength: 1000 })

async function termsFile(ctx: Ctx, id: string, editing: number | undefined): Promise<TermsFile> {
  if (agencyById(id) === null) throw agencyUnknown({ id })
  const posts = postsAt(id)
  const rows = await termsOf(
    ctx,
    posts.map((post) => post.id),
  )
  return {
    agency: { id, name: nameOn(id, ctx.asOf, ctx.language) },
    posts: posts.map((post) => ({ post, rows: rows.filter((row) => row.post === post.id) })),
    mayRecord: may(ctx.actor, keepTerms),
    editing: standing(rows).find((row) => row.id === editing) ?? null,
  }
}

async function showTerms(ctx: Ctx, id: string, editing?: number, refused?: Problem, caller?: Caller) {
  const file = await termsFile(ctx, id, editing)
  return show({ vi: 'Nhiệm kỳ của các chức danh', en: 'Terms of office' }, <TermsPage file={file} refused={refused} typed={caller?.typed} />, {
    crumbs: [
      { words: { vi: 'Cơ quan', en: 'Agencies' }, href: '/agencies' },
      { words: { vi: file.agency.name, en: file.agency.name }, href: `/agencies/${id}` },
    ],
    ...(refused && { status: refused.status }),
  })
}

const done = (id: string, vi: string, en: string) => goTo(`/agencies/${id}/terms`, { vi, en })

export const termPages = [
  page({
    path: '/agencies/:id/terms',
    may: anyone,
    params,
    query: Type.Object({ term: Type.Optional(Number) }),
    run: (ctx, { id, term }) => showTerms(ctx, id, term),
  }),
  form({
    path: '/agencies/:id/terms',
    may: keepTerms,
    params,
    body: TermGiven,
    run: async (ctx, { id, ...given }) => {
      await recordTerm(ctx, given)
      return done(id, 'Đã ghi nhiệm kỳ.', 'The term was recorded.')
    },
    retry: (ctx, { id }, refused, caller) => showTerms(ctx, id, undefined, refused, caller),
  }),
  form({
    path: '/agencies/:id/terms/:term',
    may: keepTerms,
    params: Type.Object({ id: AgencyId, term: Number }),
    body: Type.Object({ ...TermGiven.properties, reason: Reason }),
    run: async (ctx, { id, ...correction }) => {
      await correctTerm(ctx, correction)
      return done(id, 'Đã sửa; bản ghi cũ vẫn nằm trong lịch sử.', 'Put right; the old entry stays in the history.')
    },
    retry: (ctx, { id, term }, refused, caller) => showTerms(ctx, id, term, refused, caller),
  }),
  form({
    path: '/agencies/:id/terms/:term/withdrawal',
    may: keepTerms,
    params: Type.Object({ id: AgencyId, term: Number }),
    body: Type.Object({ post: PostId, reason: Reason }),
    run: async (ctx, { id, post, term, reason }) => {
      await withdrawTerm(ctx, { post, term, reason })
      return done(id, 'Đã thu hồi bản ghi nhiệm kỳ.', 'The term was taken back.')
    },
    retry: (ctx, { id, term }, refused, caller) => showTerms(ctx, id, term, refused, caller),
  }),
]
