import Type from 'typebox'
import { form, goTo, page, show } from '../../platform/http/index.ts'
import { may } from '../../platform/rights.ts'
import { indicatorsBasedOn } from '../indicators/index.ts'
import { documentName, importPlans, readTasks } from '../steering/index.ts'
import { liftRecall } from '../readings/index.ts'
import { aboutDocument, documentNumbered, documentsWithTasks, readingOf } from './actions.ts'
import { AboutPage, NotReceivedPage } from './about.view.tsx'
import { DocumentsPage } from './document.view.tsx'
import { ReaderPage } from './reader.view.tsx'

const documentsTitle = { vi: 'Văn bản', en: 'Documents' }
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** Documents with their tasks marked, and what else is known of them. */
export const pages = [
  page({
    path: '/documents',
    may: readTasks,
    run: async (ctx) => show(documentsTitle, <DocumentsPage rows={await documentsWithTasks(ctx)} mayImport={may(ctx.actor, importPlans)} />),
  }),
  page({
    path: '/documents/numbered',
    may: readTasks,
    query: Type.Object({ number: Type.Optional(Type.String({ maxLength: 60 })) }),
    run: async (ctx, { number }) => {
      if (number === undefined) return goTo('/documents')
      const found = await documentNumbered(ctx, number)
      if (found) return goTo(`/documents/${found.id}`)
      const indicators = indicatorsBasedOn(number, ctx.asOf)
      return show({ vi: number, en: number }, <NotReceivedPage number={number} indicators={indicators} mayImport={may(ctx.actor, importPlans)} />, {
        crumbs: [{ words: documentsTitle, href: '/documents' }],
      })
    },
  }),
  page({
    path: '/documents/:id',
    may: readTasks,
    params: Id,
    query: Type.Object({ task: Type.Optional(Type.String({ maxLength: 60 })), part: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })) }),
    run: async (ctx, { id, task, part }) => {
      const reading = await readingOf(ctx, id, { task, part })
      const name = documentName(reading.document)
      return show({ vi: name, en: name }, <ReaderPage reading={reading} />, {
        crumbs: [{ words: documentsTitle, href: '/documents' }],
        wide: true,
        figures: true,
      })
    },
  }),
  page({
    path: '/documents/:id/about',
    may: readTasks,
    params: Id,
    run: async (ctx, { id }) => {
      const about = await aboutDocument(ctx, id)
      const name = documentName(about.document)
      return show({ vi: name, en: name }, <AboutPage about={about} />, {
        crumbs: [
          { words: documentsTitle, href: '/documents' },
          { words: { vi: name, en: name }, href: `/documents/${id}` },
        ],
      })
    },
  }),
  form({
    path: '/documents/:id/recall-lifted',
    may: importPlans,
    params: Id,
    run: async (ctx, { id }) => {
      const tasks = await liftRecall(ctx, id)
      return goTo(`/documents/${id}`, { vi: `Đã bỏ thu hồi; ${tasks} nhiệm vụ trở lại bảng.`, en: `The recall was lifted; ${tasks} tasks are back.` })
    },
  }),
]
