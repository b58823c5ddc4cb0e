import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { downloadSheet, page, sheetEndings, show } from '../../platform/http/index.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import { withQuery } from '../../platform/ui/index.ts'
import { addressOf, concerned, crumbsOf, type Here, here } from './concerned.ts'
import { type Asked, findingsIn } from './findings.actions.ts'
import { findingsSheet } from './findings.sheet.ts'
import { FindingsPage, provinceWords } from './findings.view.tsx'
import { readImports } from './rights.ts'

const size = 50
/** Records that one download holds. */
const most = 100_000

const asked = Type.Object({ rule: Type.String({ maxLength: 200 }), province: Type.Optional(Type.String({ maxLength: 60 })) })

async function showFindings(ctx: Ctx, { page: at = 1, rule, province, ...where }: Here & Asked & { page?: number | undefined }) {
  const { file, registry } = await concerned(ctx, where)
  const found = await findingsIn(ctx, file, registry, { rule, province }, { limit: size, offset: (at - 1) * size })
  const quality = `/registries/${registry.code}/quality`
  const crumbs = [
    ...crumbsOf(registry),
    { words: { vi: 'Chất lượng', en: 'Quality' }, href: quality },
    ...(found.province === null
      ? []
      : [
          {
            words: { vi: provinceWords(found.province, ctx.asOf, 'vi'), en: provinceWords(found.province, ctx.asOf, 'en') },
            href: withQuery(quality, { province: found.province }),
          },
        ]),
    { words: { vi: file.file_name, en: file.file_name }, href: addressOf(where) },
  ]
  return show(found.rule.words, <FindingsPage file={file} registry={registry} found={found} page={at} size={size} most={most} />, {
    crumbs,
    wide: true,
  })
}

async function sheetOf(ctx: Ctx, { rule, province, ...where }: Here & Asked): Promise<{ sheet: Sheet; name: string }> {
  const { file, registry } = await concerned(ctx, where)
  const found = await findingsIn(ctx, file, registry, { rule, province }, { limit: most, offset: 0 })
  return { sheet: findingsSheet(ctx.language, registry, found), name: [registry.code, rule, found.province].filter(Boolean).join('-') }
}

/** The records that fail a rule: the end of every way from a figure of quality. */
export const findingPages = [
  page({
    path: '/registries/:registry/imports/:import/findings',
    may: readImports,
    params: here,
    query: Type.Object({ ...asked.properties, page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }),
    run: showFindings,
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/registries/:registry/imports/:import/findings.${ending}`,
      may: readImports,
      params: here,
      query: asked,
      run: async (ctx, at) => {
        const { sheet, name } = await sheetOf(ctx, at)
        return downloadSheet(sheet, ending, name)
      },
    }),
  ),
]
