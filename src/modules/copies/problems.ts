import { problem } from '../../platform/problems.ts'

export const runUnknown = problem('snapshot-run-unknown', 404, { vi: 'Không có lượt sao chép này', en: 'There is no such run' }, () => ({
  vi: 'Lượt sao chép không phải của tài khoản và cơ sở dữ liệu này; hãy hỏi lại không kèm run, giữ nguyên after, để mở lượt mới.',
  en: 'The run is not of this account and registry; ask again without run and with the same after to begin another.',
}))
export const fileForeign = problem<{ path: string }>(
  'copy-file-foreign',
  422,
  { vi: 'Tệp không phải bản sao của cơ sở dữ liệu này', en: 'The file is no copy of this registry' },
  ({ path }) => ({
    vi: `Tệp ${path} đã có nội dung khác; hãy chọn một tệp mới.`,
    en: `${path} holds something else; name another file.`,
  }),
)
