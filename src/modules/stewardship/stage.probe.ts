import type { Ctx } from '../../platform/ctx.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import { reachOf } from '../directory/index.ts'
import { registriesOn, registryOn, type Stage, stages } from '../registries/index.ts'
import { standings } from './actions.ts'
import { stageWords } from './words.ts'

/** Stages that a database reaches by what is measured of it, not by what somebody says. */
const reached = ['connected', 'clean', 'live'] as const satisfies readonly Stage[]

const named = (name: Text, stage: Stage): Text => ({
  vi: `${name.vi}: mức “${stageWords[stage].vi.toLowerCase()}” trở lên`,
  en: `${name.en}: “${stageWords[stage].en.toLowerCase()}” or better`,
})

/** The registry and the stage that a subject such as `dat-dai/clean` asks for; null where there is none. */
function askedFor(ctx: Ctx, subject: string) {
  const [code = '', wanted = ''] = subject.split('/')
  const stage = reached.find((each) => each === wanted)
  const registry = registryOn(code, ctx.asOf)
  return registry && stage ? { registry, stage } : null
}

/** How far a registry of a task's lead has come on the board of registries, as proof of the task's product. */
export const stageProbe = {
  id: 'registry',
  name: { vi: 'Mức của cơ sở dữ liệu', en: 'Stage of a registry' },
  offered: async (ctx: Ctx, { lead }: { lead: readonly string[] }) => {
    const own = new Set(lead.flatMap((id) => [...reachOf(id, ctx.asOf)]))
    return registriesOn(ctx.asOf)
      .filter(({ owner }) => own.has(owner))
      .flatMap(({ code, name }) => reached.map((stage) => ({ subject: `${code}/${stage}`, name: named(name, stage) })))
  },
  look: async (ctx: Ctx, subject: string) => {
    const asked = askedFor(ctx, subject)
    const found = asked && (await standings(ctx)).find(({ registry }) => registry.code === asked.registry.code)
    if (!asked || !found) return null
    const { stage, measured } = found
    const holds = stages.indexOf(stage) >= stages.indexOf(asked.stage)
    const says = (language: 'vi' | 'en') => [
      asked.registry.name[language],
      stageWords[stage][language].toLowerCase(),
      stageWords[asked.stage][language].toLowerCase(),
      formatNumber(measured.records, language),
    ]
    const [vi, en] = [says('vi'), says('en')]
    return {
      holds,
      words: {
        vi: `${vi[0]}: đang ở mức “${vi[1]}” với ${vi[3]} bản ghi; cần mức “${vi[2]}” trở lên: ${holds ? 'đạt' : 'chưa đạt'}.`,
        en: `${en[0]}: “${en[1]}” with ${en[3]} records; “${en[2]}” or better is wanted: ${holds ? 'reached' : 'not reached'}.`,
      },
      inputs: { stage, wanted: asked.stage, records: measured.records, last: measured.last },
    }
  },
  address: (subject: string) => `/registries/${encodeURIComponent(subject.split('/')[0] ?? '')}`,
}
