import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { linkable, mayIn, registriesFor } from './access.ts'
import { Opinion } from './agreement.ts'
import { clusterFile, mergeClusters, settleConflict, undo, unlink } from './cluster.actions.ts'
import { ClusterPage, ClusterSearch, ConflictPage } from './cluster.view.tsx'
import { nodesByKey, population, recordsByNode } from './edge.store.ts'
import { openConflictList } from './event.store.ts'
import { clusterUnknown } from './problems.ts'
import { readLink } from './reading.actions.ts'
import { peopleShown, reviewQueue, type Written } from './review.actions.ts'
import { countWaiting } from './review.store.ts'
import { ReviewPage, title as reviewTitle } from './review.view.tsx'
import { keepRuns, readRuns, reviewLinks } from './rights.ts'
import { askRun, filesIn, listRuns, resumeRun, runFile } from './run.actions.ts'
import { referenceNow } from './run.store.ts'
import { NewRun } from './new.view.tsx'
import { storedPeople, storedRecordsOf } from './stored.actions.ts'
import { RunPage } from './run.view.tsx'
import { registryName, RunList, title } from './runs.view.tsx'

const crumb = { words: title, href: '/linkage' }
const RunCode = Type.Object({ run: Type.String({ maxLength: 20 }) })
const Id = Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 })
const Reason = Type.String({ minLength: 3, maxLength: 500 })
const Purpose = Type.Enum(['complaint', 'conflict', 'review'])
const ReviewFilter = Type.Object({
  run: Type.Optional(Type.String({ maxLength: 20 })),
  kind: Type.Optional(Type.Enum(['doubt', 'sample'])),
  after: Type.Optional(Id),
})

const underway = ['waiting', 'running', 'loading']
const backTo = (query: string) => (query === '' ? '/linkage/review' : `/linkage/review?${new URLSearchParams(query).toString()}`)

async function showReview(ctx: Ctx, filter: { run?: string; kind?: 'doubt' | 'sample'; after?: number }) {
  return show(reviewTitle, <ReviewPage queue={await reviewQueue(ctx, filter)} now={ctx.now().getTime()} />, { crumbs: [crumb], wide: true })
}

/** Registries that can be linked as they are kept here. */
async function storedIn(ctx: Ctx, registries: readonly string[]): Promise<string[]> {
  if ((await storedPeople(ctx, filesIn(ctx))) === null) return []
  const found: string[] = []
  for (const registry of registries) if ((await storedRecordsOf(ctx, registry)) !== null) found.push(registry)
  return found
}

async function showNew(ctx: Ctx, refused?: Problem, caller?: Caller) {
  const registries = registriesFor(ctx, keepRuns).filter(linkable)
  const stored = await storedIn(ctx, registries)
  return show(
    { vi: 'Chạy đối soát', en: 'Run a linkage' },
    <NewRun registries={registries} files={filesIn(ctx)} stored={stored} refused={refused} typed={caller?.typed} />,
    { crumbs: [crumb], ...(refused && { status: refused.status }) },
  )
}

/** Members of a cluster and those at the other end of its links, as written. */
async function namesOf(ctx: Ctx, file: Awaited<ReturnType<typeof clusterFile>>): Promise<Map<number, Written>> {
  const people = [...file.members, ...file.others].filter(({ registry }) => registry === population)
  const shown = await peopleShown(
    ctx,
    people.map(({ key }) => key),
  )
  const records = await recordsByNode(
    ctx,
    [...file.members, ...file.others].map(({ id }) => id),
  )
  const of = new Map(
    people.flatMap(({ id, key }): [number, Written][] => [
      [id, shown.get(key) ?? { id: key, number: key, name: null, birth: null, sex: null, place: null }],
    ]),
  )
  for (const { node, key, number, name, birth, sex, place } of records) of.set(node, { id: key, number, name, birth, sex, place })
  return of
}

async function showCluster(ctx: Ctx, id: number, purpose: string, refused?: Problem, typed?: Caller['typed']) {
  const file = await clusterFile(ctx, id, purpose)
  const words = { vi: `Cụm ${file.id}`, en: `Cluster ${file.id}` }
  return show(words, <ClusterPage file={file} asked={id} names={await namesOf(ctx, file)} purpose={purpose} refused={refused} typed={typed} />, {
    crumbs: [crumb],
    ...(refused && { status: refused.status }),
  })
}

const toCluster = (cluster: number, purpose: string, vi: string, en: string) => goTo(`/linkage/clusters/${cluster}?purpose=${purpose}`, { vi, en })

const showConflicts = async (ctx: Ctx, refused?: Problem) =>
  show(
    { vi: 'Xung đột số định danh', en: 'Conflicts of numbers' },
    <ConflictPage conflicts={await openConflictList(ctx, registriesFor(ctx, reviewLinks))} refused={refused} />,
    {
      crumbs: [crumb],
      ...(refused && { status: refused.status }),
    },
  )

export const pages = [
  page({
    path: '/linkage',
    may: readRuns,
    run: async (ctx) => {
      const own = registriesFor(ctx, reviewLinks)
      const reads = may(ctx.actor, reviewLinks)
      return show(
        title,
        <RunList
          runs={await listRuns(ctx)}
          reference={await referenceNow(ctx)}
          waiting={reads ? await countWaiting(ctx, own, null, null) : null}
          conflicts={reads ? (await openConflictList(ctx, own)).length : null}
          mayRun={may(ctx.actor, keepRuns)}
        />,
        { wide: true },
      )
    },
  }),
  page({ path: '/linkage/new', may: keepRuns, run: (ctx) => showNew(ctx) }),
  form({
    path: '/linkage/new',
    may: keepRuns,
    uploads: true,
    body: Type.Object({
      registry: Type.String({ maxLength: 60 }),
      source: Type.Enum(['files', 'stored']),
      people: Type.Optional(Type.String({ maxLength: 130 })),
      records: Type.Optional(Type.String({ maxLength: 130 })),
      readers: Type.Enum(['1', '2']),
      sample: Type.Integer({ minimum: 0, maximum: 5000 }),
    }),
    run: async (ctx, { readers, ...asked }, { uploads }) => {
      const { code } = await askRun(ctx, { ...asked, readers: readers === '2' ? 2 : 1 }, uploads)
      return goTo(`/linkage/${code}`, { vi: `${code} đã vào hàng chờ.`, en: `${code} was queued.` })
    },
    retry: (ctx, _input, refused, caller) => showNew(ctx, refused, caller),
  }),
  page({ path: '/linkage/review', may: reviewLinks, query: ReviewFilter, run: showReview }),
  form({
    path: '/linkage/links/:edge/reading',
    may: reviewLinks,
    params: Type.Object({ edge: Id }),
    body: Type.Object({
      verdict: Opinion,
      person: Type.Optional(Type.String({ maxLength: 12 })),
      words: Type.Optional(Type.String({ maxLength: 500 })),
      shown: Type.Optional(Type.Integer()),
      back: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    run: async (ctx, { edge, shown, back, ...read }) => {
      const seconds = shown === undefined ? undefined : Math.max(0, Math.round((ctx.now().getTime() - shown) / 1000))
      const outcome = await readLink(ctx, { edge, ...read, seconds })
      const told =
        outcome === null
          ? { vi: 'Đã ghi ý kiến; chờ người đọc khác.', en: 'Your reading stands; another reader is awaited.' }
          : { vi: 'Đã ghi, liên kết đã được quyết định.', en: 'Recorded; the link is decided.' }
      return goTo(backTo(back ?? ''), told)
    },
  }),
  form({
    path: '/linkage/links/:edge/unlinking',
    may: reviewLinks,
    params: Type.Object({ edge: Id }),
    body: Type.Object({ reason: Reason, cluster: Id, purpose: Purpose }),
    run: async (ctx, { edge, reason, cluster, purpose }) => {
      await unlink(ctx, { edge, reason })
      return toCluster(cluster, purpose, 'Đã gỡ liên kết; cụm đã được tính lại.', 'The link was taken back; clusters follow.')
    },
  }),
  form({
    path: '/linkage/events/:event/undoing',
    may: reviewLinks,
    params: Type.Object({ event: Id }),
    body: Type.Object({ cluster: Id, purpose: Purpose }),
    run: async (ctx, { event, cluster, purpose }) => {
      await undo(ctx, { event, reason: 'Hoàn tác' })
      return toCluster(cluster, purpose, 'Đã hoàn tác; cụm đã được tính lại.', 'Undone; clusters follow.')
    },
  }),
  page({
    path: '/linkage/clusters',
    may: reviewLinks,
    query: Type.Object({
      registry: Type.Optional(Type.String({ maxLength: 60 })),
      key: Type.Optional(Type.String({ maxLength: 60 })),
      purpose: Type.Optional(Purpose),
    }),
    run: async (ctx, { registry, key, purpose }) => {
      const registries = registriesFor(ctx, reviewLinks).filter(linkable)
      if (registry && key && purpose) {
        const node = (await nodesByKey(ctx, registry, [key.trim()])).get(key.trim())
        if (node) return goTo(`/linkage/clusters/${node.id}?purpose=${purpose}`)
      }
      const refused = key === undefined ? undefined : purpose === undefined ? purposeMissing() : clusterUnknown({ cluster: 0 })
      return show(
        { vi: 'Tra một bản ghi', en: 'Look up a record' },
        <ClusterSearch registries={registries} refused={refused} typed={{ registry, key, purpose }} />,
        { crumbs: [crumb], ...(refused && { status: refused.status }) },
      )
    },
  }),
  page({
    path: '/linkage/clusters/:cluster',
    may: reviewLinks,
    params: Type.Object({ cluster: Id }),
    query: Type.Object({ purpose: Type.Optional(Purpose) }),
    run: async (ctx, { cluster, purpose }) =>
      purpose === undefined
        ? show({ vi: `Cụm ${cluster}`, en: `Cluster ${cluster}` }, <ClusterSearch registries={[]} cluster={cluster} />, { crumbs: [crumb] })
        : showCluster(ctx, cluster, purpose),
  }),
  form({
    path: '/linkage/clusters/:cluster/merge',
    may: reviewLinks,
    params: Type.Object({ cluster: Id }),
    body: Type.Object({ other: Id, reason: Reason, purpose: Purpose }),
    run: async (ctx, { cluster, other, reason, purpose }) => {
      await mergeClusters(ctx, { cluster, other, reason })
      return toCluster(cluster, purpose, 'Đã ghi đề nghị gộp; cụm đã được tính lại.', 'The merge was recorded; clusters follow.')
    },
    retry: (ctx, { cluster }, refused, { typed }) =>
      showCluster(ctx, cluster, typeof typed['purpose'] === 'string' ? typed['purpose'] : 'review', refused, typed),
  }),
  page({ path: '/linkage/conflicts', may: reviewLinks, run: (ctx) => showConflicts(ctx) }),
  form({
    path: '/linkage/conflicts/:conflict/settlement',
    may: reviewLinks,
    params: Type.Object({ conflict: Id }),
    body: Type.Object({ outcome: Type.Enum(['join', 'refuse']), reason: Reason }),
    run: async (ctx, input) => {
      await settleConflict(ctx, input)
      return goTo('/linkage/conflicts', { vi: 'Đã xử lý xung đột.', en: 'The conflict is settled.' })
    },
    retry: (ctx, _input, refused) => showConflicts(ctx, refused),
  }),
  page({
    path: '/linkage/:run',
    may: readRuns,
    params: RunCode,
    run: async (ctx, { run: code }) => {
      const file = await runFile(ctx, code)
      const words = { vi: `${code}: ${registryName(file.run.registry).vi}`, en: `${code}: ${registryName(file.run.registry).en}` }
      const { registry, state } = file.run
      return show(words, <RunPage file={file} mayRun={mayIn(ctx, keepRuns, registry)} mayReview={mayIn(ctx, reviewLinks, registry)} />, {
        crumbs: [crumb],
        ...(underway.includes(state) && { refresh: 3 }),
      })
    },
  }),
  form({
    path: '/linkage/:run/resumption',
    may: keepRuns,
    params: RunCode,
    run: async (ctx, { run }) => {
      await resumeRun(ctx, run)
      return goTo(`/linkage/${run}`, { vi: 'Chạy tiếp từ bước dở.', en: 'It goes on from there.' })
    },
  }),
]

const purposeMissing = () =>
  new Problem(
    { slug: 'purpose-missing', status: 422, title: { vi: 'Chưa chọn lý do xem', en: 'No reason was given' } },
    { vi: 'Hãy chọn lý do xem dữ liệu cá nhân.', en: 'Say why you look.' },
    {},
    [],
  )
