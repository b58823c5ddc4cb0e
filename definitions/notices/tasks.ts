import type { TemplateDefinition } from '../../src/modules/notices/template.ts'

const sample = {
  code: 'KH2025-017',
  title: 'Xây dựng nghị định về lưu trữ điện tử',
  agency: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
  due: '30/06/2025',
} as const

/** Wordings about tasks: given, nearing their day, late, extended, done. */
export const taskNotices = [
  {
    name: 'task-assigned',
    kind: 'tasks',
    words: sample,
    subject: { vi: 'Nhiệm vụ mới {code}: {title}', en: 'New task {code}: {title}' },
    body: {
      vi: '{agency} được giao chủ trì nhiệm vụ {code}: {title}.\nThời hạn: {due}.',
      en: '{agency} leads the new task {code}: {title}.\nDue: {due}.',
    },
  },
  {
    name: 'tasks-assigned-many',
    kind: 'tasks',
    words: { count: 12, agency: sample.agency, list: 'KH2025-017, KH2025-018, KH2025-019…' },
    subject: { vi: '{count} nhiệm vụ mới giao {agency}', en: '{count} new tasks for {agency}' },
    body: {
      vi: '{agency} được giao {count} nhiệm vụ mới: {list}.\nHãy rà soát sản phẩm, thời hạn; chỗ nào chưa rõ, nêu ngay.',
      en: '{agency} was given {count} new tasks: {list}.\nPlease look at their products and days; say at once what is unclear.',
    },
  },
  {
    name: 'task-due',
    kind: 'tasks',
    words: { ...sample, term: { vi: 'còn 7 ngày', en: 'in 7 days' } },
    subject: { vi: '{code} {term}: {title}', en: '{code} {term}: {title}' },
    body: {
      vi: 'Nhiệm vụ {code} do {agency} chủ trì {term} (thời hạn {due}): {title}.\nHãy cập nhật tiến độ; nếu có vướng mắc, nêu ngay để được tháo gỡ.',
      en: 'Task {code}, led by {agency}, is due {term} ({due}): {title}.\nPlease report progress; if something is in the way, say so now.',
    },
  },
  {
    name: 'task-due-today',
    kind: 'tasks',
    urgent: true,
    words: sample,
    subject: { vi: '{code} đến hạn hôm nay: {title}', en: '{code} is due today: {title}' },
    body: {
      vi: 'Hôm nay ({due}) là ngày cuối của nhiệm vụ {code} do {agency} chủ trì: {title}.\nHãy báo hoàn thành kèm sản phẩm, hoặc trình văn bản xin gia hạn.',
      en: 'Today ({due}) is the last day of task {code}, led by {agency}: {title}.\nReport it done with its product, or ask for an extension by a document.',
    },
  },
  {
    name: 'task-late',
    kind: 'tasks',
    words: { ...sample, days: 3 },
    subject: { vi: '{code} quá hạn {days} ngày: {title}', en: '{code} is {days} days late: {title}' },
    body: {
      vi: 'Nhiệm vụ {code} do {agency} chủ trì đã quá hạn {days} ngày (thời hạn {due}): {title}.\nHãy cập nhật tình hình, nêu nguyên nhân và ngày hoàn thành dự kiến.',
      en: 'Task {code}, led by {agency}, is {days} days past {due}: {title}.\nPlease report where it stands, why, and when it will be done.',
    },
  },
  {
    name: 'task-late-above',
    kind: 'tasks',
    words: { ...sample, days: 7, level: { vi: 'người đứng đầu cơ quan', en: 'the head of the agency' } },
    subject: { vi: 'Chuyển đến {level}: {code} quá hạn {days} ngày', en: 'Passed up to {level}: {code} is {days} days late' },
    body: {
      vi: 'Nhiệm vụ {code} do {agency} chủ trì đã quá hạn {days} ngày (thời hạn {due}): {title}.\nTheo quy tắc đôn đốc, việc này được chuyển đến {level} để chỉ đạo.',
      en: 'Task {code}, led by {agency}, is {days} days past {due}: {title}.\nBy the ladder of reminders it has been passed up to {level}.',
    },
  },
  {
    name: 'duty-due',
    kind: 'tasks',
    words: { ...sample, term: { vi: 'còn 3 ngày', en: 'in 3 days' }, rhythm: { vi: 'hằng tháng', en: 'monthly' } },
    subject: { vi: '{code} đến kỳ cập nhật, {term}: {title}', en: '{code} owes its {rhythm} report {term}: {title}' },
    body: {
      vi: 'Nhiệm vụ {rhythm} {code} do {agency} chủ trì đến kỳ cập nhật, {term} (ngày {due}): {title}.\nKỳ nào không cập nhật sẽ hiện là im lặng, không phải là số không.',
      en: 'The {rhythm} duty {code}, led by {agency}, owes a report {term} ({due}): {title}.\nA period without a report shows as silence, not as zero.',
    },
  },
  {
    name: 'duty-late',
    kind: 'tasks',
    words: { ...sample, days: 3, rhythm: { vi: 'hằng tháng', en: 'monthly' } },
    subject: { vi: '{code} chưa cập nhật kỳ này, chậm {days} ngày', en: '{code} has not reported, {days} days late' },
    body: {
      vi: 'Nhiệm vụ {rhythm} {code} do {agency} chủ trì chưa cập nhật kỳ đến hạn {due}, chậm {days} ngày: {title}.',
      en: 'The {rhythm} duty {code}, led by {agency}, has not reported for {due}, {days} days ago: {title}.',
    },
  },
  {
    name: 'tasks-due-many',
    kind: 'tasks',
    words: { count: 12, list: 'KH2025-017, KH2025-018, KH2025-019' },
    subject: { vi: '{count} nhiệm vụ sắp đến hạn', en: '{count} tasks fall due soon' },
    body: {
      vi: '{count} nhiệm vụ cùng đến mốc nhắc hôm nay: {list}.\nHãy cập nhật tiến độ; nếu có vướng mắc, nêu ngay để được tháo gỡ.',
      en: '{count} tasks have come to a reminder today: {list}.\nPlease report progress; if something is in the way, say so now.',
    },
  },
  {
    name: 'tasks-late-many',
    kind: 'tasks',
    words: { count: 12, list: 'KH2025-017, KH2025-018, KH2025-019' },
    subject: { vi: '{count} nhiệm vụ quá hạn', en: '{count} tasks are late' },
    body: {
      vi: '{count} nhiệm vụ quá hạn cùng đến mốc đôn đốc hôm nay: {list}.\nHãy cập nhật tình hình, nêu nguyên nhân và ngày hoàn thành dự kiến.',
      en: '{count} late tasks have come to a reminder today: {list}.\nPlease report where they stand, why, and when they will be done.',
    },
  },
  {
    name: 'task-extended',
    kind: 'tasks',
    words: { ...sample, document: '123/QĐ-TTg' },
    subject: { vi: '{code} được gia hạn đến {due}', en: '{code} is extended to {due}' },
    body: {
      vi: 'Nhiệm vụ {code} do {agency} chủ trì được gia hạn đến {due} theo văn bản {document}: {title}.\nThời hạn ban đầu vẫn được lưu.',
      en: 'Task {code}, led by {agency}, is extended to {due} by {document}: {title}.\nIts first day is kept.',
    },
  },
  {
    name: 'task-to-confirm',
    kind: 'tasks',
    words: { code: sample.code, title: sample.title, agency: sample.agency },
    subject: { vi: '{code} chờ xác nhận hoàn thành', en: '{code} waits to be confirmed' },
    body: {
      vi: '{agency} đã báo hoàn thành nhiệm vụ {code}: {title}.\nHãy kiểm tra sản phẩm rồi xác nhận hoặc trả lại.',
      en: '{agency} reports task {code} done: {title}.\nCheck the product, then confirm or reopen it.',
    },
  },
  {
    name: 'task-confirmed',
    kind: 'tasks',
    words: { code: sample.code, title: sample.title },
    subject: { vi: '{code} đã được xác nhận hoàn thành', en: '{code} is confirmed as done' },
    body: { vi: 'Cơ quan thường trực đã xác nhận hoàn thành nhiệm vụ {code}: {title}.', en: 'The standing body confirmed task {code}: {title}.' },
  },
  {
    name: 'task-reopened',
    kind: 'tasks',
    words: { code: sample.code, title: sample.title, reason: 'Sản phẩm chưa đúng phạm vi được giao.' },
    subject: { vi: '{code} bị trả lại', en: '{code} was reopened' },
    body: {
      vi: 'Nhiệm vụ {code} được mở lại: {title}.\nLý do: {reason}\nHãy bổ sung rồi báo hoàn thành lại.',
      en: 'Task {code} was reopened: {title}.\nReason: {reason}\nPlease complete it and report again.',
    },
  },
  {
    name: 'part-returned',
    kind: 'tasks',
    words: { code: sample.code, title: sample.title, agency: sample.agency, reason: 'Sản phẩm chưa đúng phạm vi được giao.' },
    subject: { vi: '{code}: phần việc của {agency} bị trả lại', en: '{code}: the part of {agency} was sent back' },
    body: {
      vi: 'Phần việc của {agency} trong nhiệm vụ {code} được mở lại: {title}.\nLý do: {reason}',
      en: 'The part of {agency} in task {code} was opened again: {title}.\nReason: {reason}',
    },
  },
] as const satisfies readonly TemplateDefinition[]
