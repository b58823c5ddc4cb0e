import { page, show } from '../../platform/http/index.ts'
import { readFigures } from '../steering/index.ts'
import { accuracyOf } from './actions.ts'
import { AccuracyPage } from './view.tsx'

/** What anybody may know of how far readings can be trusted. */
export const pages = [
  page({
    path: '/accuracy',
    may: readFigures,
    run: async (ctx) =>
      show({ vi: 'Độ chính xác khi đọc văn bản', en: 'How well documents are read' }, <AccuracyPage accuracy={await accuracyOf(ctx)} />, {
        wide: true,
      }),
  }),
]
