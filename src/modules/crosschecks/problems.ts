import { problem } from '../../platform/problems.ts'

export const ruleUnknown = problem('cross-rule-unknown', 404, { vi: 'Không có quy tắc đối chiếu này', en: 'There is no such rule' })
export const keysHidden = problem('cross-keys-hidden', 403, { vi: 'Tài khoản này không được xem khóa bản ghi', en: 'Keys are not shown' }, () => ({
  vi: 'Chỉ cơ quan chủ quản và cơ quan được khai thác mới xem khóa bản ghi của cơ sở dữ liệu này.',
  en: 'Only the owner and its readers see keys of this registry.',
}))
