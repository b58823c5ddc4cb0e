import { anyone } from '../rights.ts'
import { kitPage } from '../ui/kit.tsx'
import { page, show } from './route.ts'

/** Every component in every state: what the accessibility test walks. */
export const kit = page({
  path: '/kit',
  may: anyone,
  run: async () => {
    const { title, main } = kitPage()
    return show(title, main, { figures: true })
  },
})
