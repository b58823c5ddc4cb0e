import { h, type VNode } from 'preact'
import { anyone } from '../rights.ts'
import { kitPage } from '../ui/kit.tsx'
import { page, show } from './route.ts'

/** Every component in every state: what the accessibility test walks. */
export const kit = page({
  path: '/kit',
  may: anyone,
  run: async (ctx) => show({ vi: 'Bộ giao diện', en: 'The kit' }, kitPage(ctx.language) as VNode ?? h('p', null)),
})
