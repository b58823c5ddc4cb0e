import type { TemplateDefinition } from '../../src/modules/notices/template.ts'

const agency = { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' } as const
const term = { vi: 'còn 3 ngày', en: 'in 3 days' } as const
const report = { period: { vi: 'tháng 6/2025', en: 'June 2025' }, agency, due: '24/06/2025' } as const
const obstacle = { title: 'Chưa có hướng dẫn kinh phí', agency, due: '30/06/2025' } as const
const proposal = { subject: { vi: 'phê bình', en: 'criticism' }, agency, due: '30/06/2025' } as const

/** Wordings of the monthly cycle of reports. */
export const reportNotices = [
  {
    name: 'report-open',
    kind: 'reports',
    words: report,
    subject: { vi: 'Báo cáo {period} đã mở', en: 'The report of {period} is open' },
    body: {
      vi: 'Báo cáo {period} của {agency} đã được điền sẵn từ các lần cập nhật; hãy rà soát, bổ sung và gửi trước hết ngày {due}.',
      en: 'The report of {agency} for {period} is pre-filled from its updates; review, complete and send it by {due}.',
    },
  },
  {
    name: 'report-due',
    kind: 'reports',
    words: { ...report, term },
    subject: { vi: 'Báo cáo {period} chưa gửi, {term}', en: 'The report of {period} is due {term}' },
    body: { vi: '{agency} chưa gửi báo cáo {period}; {term} (ngày {due}).', en: '{agency} has not sent its report of {period}; due {term} ({due}).' },
  },
  {
    name: 'report-missing',
    kind: 'reports',
    words: { ...report, days: 2 },
    subject: { vi: 'Báo cáo {period} chậm {days} ngày', en: 'The report of {period} is {days} days late' },
    body: {
      vi: '{agency} chưa gửi báo cáo {period}, đã quá ngày {due} {days} ngày. Bản tổng hợp sẽ ghi là không báo cáo.',
      en: '{agency} has not sent its report of {period}, {days} days past {due}. The consolidated report will say so.',
    },
  },
  {
    name: 'report-returned',
    kind: 'reports',
    words: { period: report.period, agency, reason: 'Số liệu mục 2 chưa khớp bảng.' },
    subject: { vi: 'Báo cáo {period} bị trả lại', en: 'The report of {period} was returned' },
    body: {
      vi: 'Báo cáo {period} của {agency} được trả lại để sửa.\nLý do: {reason}',
      en: 'The report of {agency} for {period} was returned.\nReason: {reason}',
    },
  },
  {
    name: 'report-waiting',
    kind: 'reports',
    words: { period: report.period, agency, step: { vi: 'phê duyệt', en: 'approval' } },
    subject: { vi: 'Báo cáo {period} của {agency} chờ {step}', en: 'The report of {agency} for {period} waits for {step}' },
    body: {
      vi: 'Báo cáo {period} của {agency} đã được trình và đang chờ {step}.',
      en: 'The report of {agency} for {period} was handed in and waits for {step}.',
    },
  },
  {
    name: 'report-unaccepted',
    kind: 'reports',
    words: { period: report.period, count: 4, due: report.due, term },
    subject: { vi: '{count} báo cáo {period} chờ tiếp nhận, {term}', en: '{count} reports of {period} wait to be accepted, {term}' },
    body: {
      vi: '{count} báo cáo {period} đã được lãnh đạo cơ quan duyệt và đang chờ tiếp nhận; hạn tiếp nhận sớm nhất là ngày {due} ({term}).',
      en: '{count} reports of {period} were approved by their heads and wait to be accepted, the first by {due} ({term}).',
    },
  },
  {
    name: 'report-approved',
    kind: 'reports',
    words: { period: report.period, agency },
    subject: { vi: 'Báo cáo {period} của {agency} đã được phê duyệt', en: 'The report of {agency} for {period} is approved' },
    body: { vi: 'Báo cáo {period} của {agency} đã được phê duyệt.', en: 'The report of {agency} for {period} is approved.' },
  },
  {
    name: 'report-accepted',
    kind: 'reports',
    words: { period: report.period, agency },
    subject: { vi: 'Báo cáo {period} của {agency} đã được tiếp nhận', en: 'The report of {agency} for {period} was accepted' },
    body: {
      vi: 'Cơ quan thường trực đã tiếp nhận báo cáo {period} của {agency}; số liệu được đưa vào báo cáo tổng hợp.',
      en: 'The standing body accepted the report of {agency} for {period}; its figures go into the consolidated report.',
    },
  },
  {
    name: 'report-reopened',
    kind: 'reports',
    words: { period: report.period, agency, reason: 'Cơ quan đề nghị đính chính số liệu.' },
    subject: { vi: 'Báo cáo {period} được mở lại để đính chính', en: 'The report of {period} was opened for correction' },
    body: {
      vi: 'Báo cáo {period} của {agency} được mở lại; bản đã gửi vẫn được lưu.\nLý do: {reason}',
      en: 'The report of {agency} for {period} was opened again; what was sent is kept.\nReason: {reason}',
    },
  },
  {
    name: 'report-issued',
    kind: 'reports',
    words: { period: report.period, number: '15/BC-BKHCN' },
    subject: { vi: 'Đã ban hành báo cáo tổng hợp {period}', en: 'The consolidated report of {period} is issued' },
    body: {
      vi: 'Báo cáo tổng hợp {period} đã ban hành, số {number}; mỗi con số dẫn về cơ quan, nhiệm vụ và minh chứng.',
      en: 'The consolidated report of {period} was issued as {number}; each figure leads to agencies, tasks and evidence.',
    },
  },
] as const satisfies readonly TemplateDefinition[]

/** Wordings about what is in the way, and the meetings that remove it. */
export const obstacleNotices = [
  {
    name: 'obstacle-raised',
    kind: 'obstacles',
    words: obstacle,
    subject: { vi: 'Vướng mắc cần {agency} tháo gỡ: {title}', en: 'An obstacle for {agency} to remove: {title}' },
    body: {
      vi: 'Có vướng mắc được chuyển đến {agency} tháo gỡ: {title}.\nHãy trả lời trước hết ngày {due}.',
      en: 'An obstacle was passed to {agency}: {title}.\nPlease answer by {due}.',
    },
  },
  {
    name: 'obstacle-due',
    kind: 'obstacles',
    words: { ...obstacle, term },
    subject: { vi: 'Vướng mắc chờ trả lời, {term}: {title}', en: 'An obstacle to answer {term}: {title}' },
    body: {
      vi: 'Vướng mắc chuyển đến {agency} chưa được trả lời; {term} (ngày {due}): {title}.',
      en: 'The obstacle passed to {agency} has no answer; due {term} ({due}): {title}.',
    },
  },
  {
    name: 'obstacle-late',
    kind: 'obstacles',
    words: { ...obstacle, days: 2 },
    subject: { vi: 'Vướng mắc quá hạn trả lời {days} ngày: {title}', en: 'An answer is {days} days late: {title}' },
    body: {
      vi: '{agency} chưa trả lời vướng mắc, quá hạn {days} ngày (hạn {due}): {title}.\nVướng mắc này sẽ vào chương trình cuộc họp giao ban.',
      en: '{agency} has not answered, {days} days past {due}: {title}.\nIt goes on the agenda of the next review.',
    },
  },
  {
    name: 'obstacle-answered',
    kind: 'obstacles',
    words: { title: obstacle.title, agency },
    subject: { vi: 'Vướng mắc đã được trả lời: {title}', en: 'An obstacle was answered: {title}' },
    body: { vi: '{agency} đã trả lời vướng mắc: {title}.', en: '{agency} answered: {title}.' },
  },
  {
    name: 'obstacle-transferred',
    kind: 'obstacles',
    words: { title: obstacle.title, agency, due: obstacle.due },
    subject: { vi: 'Vướng mắc được chuyển sang {agency}: {title}', en: 'An obstacle was passed on to {agency}: {title}' },
    body: {
      vi: 'Vướng mắc được chuyển sang {agency} trả lời: {title}.\nHạn trả lời vẫn là ngày {due}; đồng hồ không tính lại.',
      en: 'The obstacle was passed on to {agency}: {title}.\nThe answer is still due by {due}; the clock runs on.',
    },
  },
  {
    name: 'obstacle-reopened',
    kind: 'obstacles',
    words: obstacle,
    subject: { vi: 'Vướng mắc chưa được gỡ, {agency} cần trả lời lại: {title}', en: 'Still in the way, {agency} to answer again: {title}' },
    body: {
      vi: 'Câu trả lời của {agency} chưa gỡ được vướng mắc: {title}.\nHãy trả lời lại trước hết ngày {due}.',
      en: 'The answer of {agency} did not remove it: {title}.\nPlease answer again by {due}.',
    },
  },
  {
    name: 'obstacle-closed',
    kind: 'obstacles',
    words: { title: obstacle.title, step: { vi: 'chấp nhận trả lời: đã gỡ', en: 'answer accepted: removed' } },
    subject: { vi: 'Vướng mắc đã khép lại: {title}', en: 'An obstacle is closed: {title}' },
    body: { vi: 'Vướng mắc “{title}” đã khép lại ({step}).', en: 'The obstacle “{title}” is closed ({step}).' },
  },
  {
    name: 'meeting-called',
    kind: 'obstacles',
    words: { title: 'Giao ban tháng 6', day: '28/06/2025' },
    subject: { vi: 'Mời họp ngày {day}: {title}', en: 'Meeting on {day}: {title}' },
    body: {
      vi: 'Mời dự cuộc họp ngày {day}: {title}.\nChương trình đã được lập từ việc chậm và vướng mắc chưa trả lời.',
      en: 'You are asked to the meeting of {day}: {title}.\nIts agenda is made of what is late and what has no answer.',
    },
  },
  {
    name: 'meeting-cancelled',
    kind: 'obstacles',
    words: { title: 'Giao ban tháng 6', day: '28/06/2025', reason: 'Chuyển sang tuần sau.' },
    subject: { vi: 'Hoãn, hủy cuộc họp ngày {day}: {title}', en: 'The meeting of {day} is called off: {title}' },
    body: { vi: 'Cuộc họp ngày {day} không tổ chức: {title}.\nLý do: {reason}', en: 'There will be no meeting on {day}: {title}.\nReason: {reason}' },
  },
] as const satisfies readonly TemplateDefinition[]

/** Wordings about proposals of praise and criticism; nothing is final before the reply. */
export const accountabilityNotices = [
  {
    name: 'proposal-to-reply',
    kind: 'accountability',
    words: proposal,
    subject: { vi: 'Đề nghị {agency} có ý kiến về dự kiến {subject}', en: 'Reply wanted: proposed {subject} of {agency}' },
    body: {
      vi: 'Có dự kiến {subject} đối với {agency}, kèm căn cứ và hồ sơ. Cơ quan có quyền giải trình đến hết ngày {due}; chưa có gì là chính thức trước ngày đó.',
      en: 'A {subject} of {agency} is proposed, with its grounds. The agency may reply until {due}; nothing is final before.',
    },
  },
  {
    name: 'proposal-decided',
    kind: 'accountability',
    words: { subject: proposal.subject, agency, outcome: { vi: 'không đề nghị', en: 'dropped' } },
    subject: { vi: 'Kết quả xem xét {subject} đối với {agency}', en: 'Outcome of the proposed {subject} of {agency}' },
    body: { vi: 'Dự kiến {subject} đối với {agency}: {outcome}.', en: 'Proposed {subject} of {agency}: {outcome}.' },
  },
  {
    name: 'proposals-made',
    kind: 'accountability',
    words: { month: { vi: 'tháng 6/2025', en: 'June 2025' }, count: 4 },
    subject: { vi: '{count} đề nghị khen thưởng, phê bình {month} đã được lập', en: '{count} proposals of {month} were made' },
    body: {
      vi: 'Theo tiêu chí đã công bố, có {count} đề nghị khen thưởng, phê bình {month}, kèm hồ sơ chứng cứ; chưa đề nghị nào được gửi cơ quan.',
      en: 'By the published criteria {count} proposals of {month} were made, with their evidence; none was sent to an agency yet.',
    },
  },
  {
    name: 'proposal-replied',
    kind: 'accountability',
    words: { subject: proposal.subject, agency },
    subject: { vi: '{agency} đã giải trình về dự kiến {subject}', en: '{agency} replied to the proposed {subject}' },
    body: {
      vi: '{agency} đã gửi giải trình về dự kiến {subject}; ý kiến nằm cạnh hồ sơ, chờ quyết định.',
      en: '{agency} replied to the proposed {subject}; its words stand beside the evidence and wait for a decision.',
    },
  },
  {
    name: 'proposal-withdrawn',
    kind: 'accountability',
    words: { subject: proposal.subject, agency },
    subject: { vi: 'Đã rút dự kiến {subject} đối với {agency}', en: 'The proposed {subject} of {agency} was withdrawn' },
    body: {
      vi: 'Cơ quan thường trực đã rút dự kiến {subject} đối với {agency}.',
      en: 'The standing body withdrew the proposed {subject} of {agency}.',
    },
  },
] as const satisfies readonly TemplateDefinition[]
