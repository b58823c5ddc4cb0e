import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, page, show } from '../../platform/http/index.ts'
import { may } from '../../platform/rights.ts'
import { withQuery } from '../../platform/ui/index.ts'
import {
  type Import,
  importById,
  type KeptReport,
  placeRulesOf,
  placesOf,
  provincesOf,
  provinceWords,
  readImports,
  type RuleCount,
} from '../intake/index.ts'
import { params, registryFor } from '../records/index.ts'
import { type Dimension, dimensions, type RegistryDefinition } from '../registries/index.ts'
import { type Standing, standings } from './actions.ts'
import { earlierScores } from './earlier.actions.ts'
import { scoreUnder } from './preview.ts'
import { notMeasured } from './problems.ts'
import { byProvince, ofRule, type ProvinceShare } from './province.ts'
import { ProvincePage } from './province-page.view.tsx'
import { QualityPage } from './quality.view.tsx'
import { readRegistries } from './rights.ts'
import { RulePage } from './rule.view.tsx'
import { RulesPage } from './rules.view.tsx'

const crumb = { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' }
const boardCrumb = { words: { vi: 'Bảng chất lượng dữ liệu', en: 'Quality of data' }, href: '/registries/quality' }

/** How a registry stands. @throws registry-not-defined, registry-not-measured */
export async function standingOf(ctx: Ctx, code: string) {
  const registry = registryFor(ctx, code)
  const standing = (await standings(ctx)).find((each) => each.registry.code === registry.code)
  if (!standing) throw notMeasured({})
  return standing
}

/** The index by province of what speaks for some registries. */
export const provinceShares = async (ctx: Ctx, spoken: readonly { id: string }[]): Promise<ProvinceShare[]> =>
  byProvince(
    await provincesOf(
      ctx,
      spoken.map(({ id }) => id),
    ),
    ctx.asOf,
  )

export const seesImports = (ctx: Ctx, owner: string) => may(ctx.actor, readImports, [owner])
const namesIn = (value: unknown): ReadonlySet<string> => new Set(Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [])
const Names = Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })]))
const Province = Type.Optional(Type.String({ maxLength: 60 }))

/** What a judgement found in some places alone. */
function within(report: KeptReport, counts: readonly RuleCount[], places: readonly number[]): KeptReport {
  const own = Map.groupBy(
    counts.filter(({ place }) => places.includes(place)),
    ({ rule }) => rule,
  )
  const sum = (rule: string, of: 'checked' | 'failed') => (own.get(rule) ?? []).reduce((total, each) => total + Number(each[of]), 0)
  return { ...report, rules: report.rules.map((rule) => ({ ...rule, checked: sum(rule.id, 'checked'), failed: sum(rule.id, 'failed') })) }
}

type Measured = { registry: RegistryDefinition; file: Import; report: KeptReport; counts: RuleCount[] }

/** The import that speaks for a registry, with its counts by province and rule. @throws registry-not-measured */
async function measuredAt(ctx: Ctx, code: string): Promise<Measured> {
  const { registry, spoken } = await standingOf(ctx, code)
  const file = spoken ? await importById(ctx, spoken.id) : undefined
  if (!file?.report) throw notMeasured({})
  return { registry, file, report: file.report, counts: await placeRulesOf(ctx, file.id) }
}

const findings = ({ registry, file }: Measured, rule: string, province: string | null) =>
  withQuery(`/registries/${registry.code}/imports/${file.id}/findings`, { rule, province })

const provinceCrumb = (ctx: Ctx, province: string | null) =>
  province === null
    ? []
    : [
        {
          words: { vi: provinceWords(province, ctx.asOf, 'vi'), en: provinceWords(province, ctx.asOf, 'en') },
          href: `/registries/quality?province=${province}`,
        },
      ]

type Asked = { dimension?: Dimension | undefined; province?: string | undefined }

async function showRules(ctx: Ctx, code: string, { dimension, province: asked }: Asked, { typed }: Caller) {
  const measured = await measuredAt(ctx, code)
  const { registry, file, report, counts } = measured
  const province = asked !== undefined && counts.length > 0 ? asked : null
  const change = { off: namesIn(typed['off']), turned: namesIn(typed['turn']) }
  const score = province === null && change.off.size + change.turned.size > 0 ? scoreUnder(report, change) : null
  const hasPlaces = counts.some(({ place }) => place > 0)
  const to = (rule: string) =>
    province === null && hasPlaces ? withQuery(`/registries/${code}/quality`, { rule }) : findings(measured, rule, province)
  return show(
    { vi: `Chất lượng: ${registry.name.vi}`, en: `Quality: ${registry.name.en}` },
    <RulesPage
      registry={registry}
      file={file}
      report={province === null ? report : within(report, counts, placesOf(province, ctx.asOf))}
      dimension={dimension}
      province={province}
      missed={asked !== undefined && province === null}
      to={seesImports(ctx, registry.owner) ? to : null}
      change={change}
      score={score}
      earlier={score === null ? [] : await earlierScores(ctx, code, change)}
    />,
    { crumbs: [crumb, boardCrumb, ...provinceCrumb(ctx, province), { words: registry.name, href: `/registries/${code}` }], wide: true },
  )
}

async function showRule(ctx: Ctx, code: string, id: string) {
  const measured = await measuredAt(ctx, code)
  const { registry, file, report, counts } = measured
  const rule = report.rules.find((each) => each.id === id)
  if (!rule) throw notMeasured({})
  const to = (province: string | null) => findings(measured, id, province)
  return show(
    rule.words,
    <RulePage registry={registry} file={file} rule={rule} shares={ofRule(counts, id, ctx.asOf)} to={seesImports(ctx, registry.owner) ? to : null} />,
    {
      crumbs: [
        crumb,
        { words: registry.name, href: `/registries/${code}` },
        { words: { vi: 'Chất lượng', en: 'Quality' }, href: `/registries/${code}/quality` },
      ],
      wide: true,
    },
  )
}

const spokenOf = (all: readonly Standing[]) => all.flatMap(({ spoken }) => spoken ?? [])

async function showBoard(ctx: Ctx, owner: string | undefined) {
  const all = (await standings(ctx)).filter(({ registry }) => owner === undefined || registry.owner === owner)
  const provinces = await provinceShares(ctx, spokenOf(all))
  return show({ vi: 'Bảng chất lượng dữ liệu', en: 'Quality of data' }, <QualityPage standings={all} owner={owner} provinces={provinces} />, {
    crumbs: [crumb],
    wide: true,
    figures: true,
  })
}

/** What each registry tells of one province. */
async function showProvince(ctx: Ctx, province: string) {
  const all = await standings(ctx)
  const counts = Map.groupBy(
    await provincesOf(
      ctx,
      spokenOf(all).map(({ id }) => id),
    ),
    ({ import: of }) => of,
  )
  const lines = all.flatMap(({ registry, spoken }) => {
    const share = byProvince(counts.get(spoken?.id ?? '') ?? [], ctx.asOf).find((each) => each.province === province)
    return share ? [{ registry, share }] : []
  })
  const title = {
    vi: `Chất lượng dữ liệu: ${provinceWords(province, ctx.asOf, 'vi')}`,
    en: `Quality of data: ${provinceWords(province, ctx.asOf, 'en')}`,
  }
  return show(title, <ProvincePage title={title} province={province} lines={lines} />, { crumbs: [crumb, boardCrumb], wide: true })
}

/** Figures of quality by registry, owner, province and rule; each way ends at the records that fail. */
export const qualityPages = [
  page({
    path: '/registries/quality',
    may: readRegistries,
    query: Type.Object({ owner: Type.Optional(Type.String({ maxLength: 100 })), province: Province }),
    run: (ctx, { owner, province }) => (province === undefined ? showBoard(ctx, owner) : showProvince(ctx, province)),
  }),
  page({
    path: '/registries/:registry/quality',
    may: readRegistries,
    params,
    query: Type.Object({
      dimension: Type.Optional(Type.Enum([...dimensions])),
      province: Province,
      rule: Type.Optional(Type.String({ maxLength: 200 })),
      off: Names,
      turn: Names,
    }),
    run: (ctx, { registry, rule, ...asked }, caller) =>
      rule === undefined ? showRules(ctx, registry, asked, caller) : showRule(ctx, registry, rule),
  }),
]
