import type { TemplateDefinition } from '../../src/modules/notices/template.ts'

const agency = { vi: 'Bộ Tài chính', en: 'Ministry of Finance' } as const
const registry = { vi: 'Cơ sở dữ liệu quốc gia về bảo hiểm', en: 'Social and health insurance' } as const
const ticket = { registry, agency, count: 3, due: '30/06/2025' } as const

/** Wordings about databases: declared, corrected by others, to be mended. */
export const registryNotices = [
  {
    name: 'database-declared',
    kind: 'registries',
    words: { name: 'Khách hàng ngành ngân hàng', agency },
    subject: { vi: '{agency} khai báo cơ sở dữ liệu: {name}', en: '{agency} declares a database: {name}' },
    body: {
      vi: '{agency} đã khai báo cơ sở dữ liệu “{name}” để ghi vào danh mục; bản khai chờ xem xét.',
      en: '{agency} declared the database “{name}” for the catalogue; it waits for review.',
    },
  },
  {
    name: 'declaration-decided',
    kind: 'registries',
    words: { name: 'Khách hàng ngành ngân hàng', outcome: { vi: 'trả lại để làm rõ', en: 'given back' }, reason: 'Chưa nêu khóa của bản ghi.' },
    subject: { vi: 'Bản khai “{name}”: {outcome}', en: 'Declaration of “{name}”: {outcome}' },
    body: { vi: 'Bản khai cơ sở dữ liệu “{name}”: {outcome}.\nÝ kiến: {reason}', en: 'Declaration of “{name}”: {outcome}.\nWords: {reason}' },
  },
  {
    name: 'record-proposed',
    kind: 'registries',
    words: { registry, agency, fields: { vi: 'Số điện thoại', en: 'Telephone' } },
    subject: { vi: '{agency} đề nghị sửa bản ghi: {registry}', en: '{agency} proposes a correction: {registry}' },
    body: {
      vi: '{agency} đề nghị sửa một bản ghi của {registry} ({fields}). Cơ quan chủ quản tiếp nhận hoặc nêu lý do không tiếp nhận.',
      en: '{agency} proposes to correct a record of {registry} ({fields}). The owner accepts it, or says why not.',
    },
  },
  {
    name: 'records-proposed',
    kind: 'registries',
    words: { registry, agency, count: 12 },
    subject: { vi: '{count} đề nghị sửa từ {agency}: {registry}', en: '{count} corrections proposed by {agency}: {registry}' },
    body: {
      vi: 'Tệp {agency} nhập vào {registry} nêu khác ở những trường do cơ quan bạn chịu trách nhiệm; {count} đề nghị chờ tiếp nhận.',
      en: 'A file of {agency} for {registry} differs in fields your agency answers for; {count} proposals wait.',
    },
  },
  {
    name: 'record-proposal-decided',
    kind: 'registries',
    words: {
      registry,
      fields: { vi: 'Số điện thoại', en: 'Telephone' },
      outcome: { vi: 'đã được tiếp nhận', en: 'accepted' },
      reason: 'Đúng với hồ sơ gốc.',
    },
    subject: { vi: 'Đề nghị sửa {registry} {outcome}', en: 'Correction to {registry}: {outcome}' },
    body: {
      vi: 'Đề nghị sửa bản ghi của {registry} ({fields}) {outcome}.\nÝ kiến: {reason}',
      en: 'The correction to {registry} ({fields}) was {outcome}.\nWords: {reason}',
    },
  },
  {
    name: 'discrepancies-found',
    kind: 'registries',
    words: { agency, due: '30/06/2025' },
    subject: { vi: 'Có chỗ mới các cơ sở dữ liệu ghi khác nhau', en: 'New discrepancies between registries' },
    body: {
      vi: 'Hôm nay phát hiện chỗ cơ sở dữ liệu của {agency} và của cơ quan khác ghi khác nhau về cùng một người; hạn thống nhất {due}.',
      en: 'Registries of {agency} and of other agencies were found today to differ about the same people; to be agreed by {due}.',
    },
  },
  {
    name: 'discrepancy-proposed',
    kind: 'registries',
    words: { registry, agency, field: { vi: 'Ngày sinh', en: 'Date of birth' } },
    subject: { vi: '{agency} nêu giá trị đúng: {registry}', en: '{agency} says which value is right: {registry}' },
    body: {
      vi: '{agency} đã nêu giá trị đúng của một chỗ ghi khác nhau ({field}) trong {registry}.',
      en: '{agency} said which value is right where registries differ ({field}) in {registry}.',
    },
  },
  {
    name: 'discrepancies-late',
    kind: 'registries',
    words: { agency, count: 2, due: '30/06/2025' },
    subject: { vi: '{count} chỗ ghi khác nhau quá hạn thống nhất', en: '{count} discrepancies are late' },
    body: {
      vi: '{agency} còn {count} chỗ ghi khác nhau với cơ sở dữ liệu khác đã quá hạn thống nhất {due}.',
      en: '{agency} has {count} discrepancies with other registries that were to be agreed by {due}.',
    },
  },
  {
    name: 'repair-opened',
    kind: 'registries',
    words: ticket,
    subject: { vi: '{count} phiếu sửa dữ liệu mới: {registry}', en: '{count} new repair tickets: {registry}' },
    body: {
      vi: 'Kiểm tra chất lượng {registry} sinh {count} phiếu sửa giao {agency}; hạn gần nhất {due}.',
      en: 'A check of {registry} made {count} repair tickets for {agency}; the first is due {due}.',
    },
  },
  {
    name: 'repair-due',
    kind: 'registries',
    words: { ...ticket, term: { vi: 'còn 1 ngày', en: 'in 1 day' } },
    subject: { vi: '{count} phiếu sửa dữ liệu {term}: {registry}', en: '{count} repair tickets due {term}: {registry}' },
    body: {
      vi: '{count} phiếu sửa của {registry} giao {agency} chưa xong; {term} (hạn {due}).',
      en: '{count} repair tickets of {registry} for {agency} are open; due {term} ({due}).',
    },
  },
  {
    name: 'repair-late',
    kind: 'registries',
    words: { ...ticket, days: 2 },
    subject: { vi: '{count} phiếu sửa dữ liệu quá hạn {days} ngày: {registry}', en: '{count} repair tickets {days} days late: {registry}' },
    body: {
      vi: '{count} phiếu sửa của {registry} giao {agency} đã quá hạn {days} ngày (hạn {due}).\nHãy sửa và nhập lại, hoặc nêu lý do giữ nguyên.',
      en: '{count} repair tickets of {registry} for {agency} are {days} days past {due}.\nMend and import again, or say why the data stand.',
    },
  },
] as const satisfies readonly TemplateDefinition[]
