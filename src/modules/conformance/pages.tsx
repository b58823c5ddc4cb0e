import { form, page, show } from '../../platform/http/index.ts'
import { staff } from '../../platform/rights.ts'
import { CheckPage } from './check.view.tsx'
import { checks, lintOfficial } from './lint.ts'
import { notWord } from './problems.ts'

const checkTitle = { vi: 'Kiểm tra thể thức văn bản', en: 'Check the layout of a document' }
const crumb = { words: { vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' }, href: '/letters/register' }

export const pages = [
  page({ path: '/letters/check', may: staff, run: async () => show(checkTitle, <CheckPage />, { crumbs: [crumb] }) }),
  form({
    path: '/letters/check',
    may: staff,
    uploads: true,
    run: async (_ctx, _input, { uploads: [upload] }) => {
      if (upload === undefined) throw notWord({})
      const checked = { fileName: upload.fileName, findings: lintOfficial(upload.bytes), checks: checks.length }
      return show(checkTitle, <CheckPage checked={checked} />, { crumbs: [crumb] })
    },
    retry: async (_ctx, _input, refused) => show(checkTitle, <CheckPage refused={refused} />, { crumbs: [crumb], status: refused.status }),
  }),
]
