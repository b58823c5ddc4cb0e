import type { TemplateDefinition } from '../../src/modules/notices/template.ts'

/** Wordings of digests and of what concerns an account itself. */
export const systemNotices = [
  {
    name: 'digest',
    kind: 'digest',
    words: {
      scope: { vi: 'Toàn chương trình', en: 'The whole programme' },
      day: '23/06/2025',
      late: 4,
      soon: 7,
      waiting: 2,
    },
    subject: { vi: 'Tổng hợp ngày {day}: {late} việc chậm, {soon} việc sắp đến hạn', en: 'Digest of {day}: {late} late, {soon} due soon' },
    body: {
      vi: '{scope}: {late} nhiệm vụ quá hạn, {soon} nhiệm vụ đến hạn trong 14 ngày tới, {waiting} việc đang chờ xử lý.',
      en: '{scope}: {late} tasks late, {soon} due within 14 days, {waiting} things waiting.',
    },
  },
  {
    name: 'demonstration-loaded',
    kind: 'account',
    words: { tasks: 150 },
    subject: { vi: 'Đã nạp dữ liệu trình diễn: {tasks} nhiệm vụ', en: 'The demonstration is loaded: {tasks} tasks' },
    body: {
      vi: 'Dữ liệu trình diễn gồm {tasks} nhiệm vụ mô phỏng. Khi dùng thật, hãy gỡ bằng lệnh nt06 demo remove.',
      en: 'The demonstration has {tasks} simulated tasks. Before real use, remove it with nt06 demo remove.',
    },
  },
  {
    name: 'webhook-disabled',
    kind: 'account',
    urgent: true,
    words: { host: 'he-thong.example.vn', agency: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' }, days: 5 },
    subject: { vi: 'Đã ngừng gửi đến {host}', en: 'Sending to {host} was stopped' },
    body: {
      vi: 'Địa chỉ nhận {host} của {agency} không nhận được gì trong {days} ngày nên đã bị ngừng. Sửa xong, quản trị viên mở lại và gửi lại những gì còn thiếu.',
      en: 'The address {host} of {agency} took nothing for {days} days and was stopped. Once mended, an administrator opens it again and re-sends what is missing.',
    },
  },
  {
    name: 'account-changed',
    kind: 'account',
    urgent: true,
    words: { what: { vi: 'Đã thêm một khóa truy cập', en: 'A passkey was added' }, when: '25/06/2025 09:00' },
    subject: { vi: 'Bảo mật tài khoản: {what}', en: 'Security of your account: {what}' },
    body: {
      vi: '{what} vào lúc {when}. Nếu không phải bạn làm, hãy khóa tài khoản ngay ở trang Tài khoản của tôi và báo quản trị viên.',
      en: '{what}, at {when}. If it was not you, lock the account at once on the page of your account and tell the administrator.',
    },
  },
  {
    name: 'account-enrolled',
    kind: 'account',
    urgent: true,
    words: { level: 2 },
    subject: { vi: 'Tài khoản của bạn được xác nhận mức độ {level}', en: 'Your account was confirmed at level {level}' },
    body: {
      vi: 'Cán bộ tại nơi tiếp nhận đã đối chiếu giấy tờ và xác nhận tài khoản của bạn ở mức độ {level}. Nếu không phải bạn đến quầy, hãy khóa tài khoản ngay.',
      en: 'An officer compared your document and confirmed your account at level {level}. If you did not go there, lock the account at once.',
    },
  },
] as const satisfies readonly TemplateDefinition[]
