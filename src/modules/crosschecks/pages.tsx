import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { downloadSheet, form, goTo, page, sheetEndings, show } from '../../platform/http/index.ts'
import { enqueue } from '../../platform/jobs.ts'
import { demand, may } from '../../platform/rights.ts'
import { importRecords } from '../intake/index.ts'
import { params, readRecords, RegistryCode, registryFor, seesKeys, sightOf } from '../records/index.ts'
import { crossId, crossRulesOn, fieldOf, type RegistryDefinition } from '../registries/index.ts'
import { noteLook } from './check.actions.ts'
import { againJob } from './jobs.ts'
import { keysHidden, ruleUnknown } from './problems.ts'
import { readCrossChecks } from './rights.ts'
import { resultOf } from './store.ts'
import { CrossPage } from './view.tsx'

const here = Type.Object({ registry: RegistryCode, rule: Type.String({ pattern: '^[a-z0-9-]{2,60}$' }) })
type Here = { registry: string; rule: string }

const sees = (ctx: Ctx, registry: RegistryDefinition) => may(ctx.actor, readRecords) && seesKeys(registry, sightOf(ctx.actor, registry))

async function checkAt(ctx: Ctx, { registry: code, rule: name }: Here) {
  const registry = registryFor(ctx, code)
  const rule = crossRulesOn(ctx.asOf).find((each) => each.registry === code && each.name === name)
  if (!rule) throw ruleUnknown({})
  return { registry, rule, result: await resultOf(ctx, crossId(rule)) }
}

export const pages = [
  page({
    path: '/registries/:registry/cross/:rule',
    may: readCrossChecks,
    params: here,
    query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
    run: async (ctx, { page: number = 1, ...at }) => {
      const { registry, rule, result } = await checkAt(ctx, at)
      const shown = sees(ctx, registry)
      if (shown && (result?.failed ?? 0) > 0) await noteLook(ctx, rule)
      return show(rule.words, <CrossPage registry={registry} rule={rule} result={result} seesKeys={shown} page={number} />, {
        crumbs: [
          { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' },
          { words: registry.name, href: `/registries/${registry.code}` },
        ],
      })
    },
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/registries/:registry/cross/:rule/keys.${ending}`,
      may: readCrossChecks,
      params: here,
      run: async (ctx, at) => {
        const { registry, rule, result } = await checkAt(ctx, at)
        if (!sees(ctx, registry)) throw keysHidden({})
        await noteLook(ctx, rule)
        const head = fieldOf(registry, registry.key).label[ctx.language]
        const sheet = { name: rule.name.slice(0, 31), columns: [{ head, width: 24 }], rows: (result?.keys ?? []).map((key) => [key]) }
        return downloadSheet(sheet, ending, `${registry.code}-${rule.name}-${ctx.asOf}`)
      },
    }),
  ),
  form({
    path: '/registries/:registry/cross',
    may: importRecords,
    params,
    run: async (ctx, { registry: code }) => {
      demand(ctx, importRecords, [registryFor(ctx, code).owner])
      await enqueue(ctx, againJob, { registry: code })
      return goTo(`/registries/${code}#cross`, {
        vi: 'Đang đối chiếu lại; số mới hiện sau ít phút.',
        en: 'Comparing again; new figures come within minutes.',
      })
    },
  }),
]
