import type { Text } from '../../platform/text.ts'
import type { EvidenceFinding, EvidenceKey } from './evidence.ts'
import type { PersonKind } from './person.ts'
import type { EnrolmentState } from './store.ts'

/** An enrolment and its findings in words. */
export const kindWords: Record<PersonKind, Text> = {
  adult: { vi: 'Công dân từ 14 tuổi', en: 'Citizen from 14' },
  child: { vi: 'Trẻ dưới 14 tuổi, có người giám hộ', en: 'Child under 14 with a guardian' },
  foreigner: { vi: 'Người nước ngoài có thẻ thường trú, tạm trú', en: 'Foreigner with a residence card' },
  abroad: { vi: 'Người Việt Nam ở nước ngoài', en: 'Vietnamese abroad' },
}

export const stateWords: Record<EnrolmentState, Text> = {
  prepared: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  refused: { vi: 'Đã từ chối', en: 'Refused' },
}

export const evidenceWords: Record<EvidenceKey, Text> = {
  seen: { vi: 'Đối chiếu trực tiếp', en: 'Seen in person' },
  number: { vi: 'Số định danh', en: 'Personal number' },
  qr: { vi: 'Mã QR trên thẻ', en: 'Code on the card' },
  mrz: { vi: 'Vùng đọc máy', en: 'Readable zone' },
  chip: { vi: 'Chip', en: 'Chip' },
  face: { vi: 'Khuôn mặt', en: 'Face' },
  finger: { vi: 'Vân tay', en: 'Fingerprint' },
  guardian: { vi: 'Người giám hộ', en: 'Guardian' },
  age: { vi: 'Tuổi', en: 'Age' },
}

export const outcomeWords: Record<EvidenceFinding['outcome'], Text> = {
  passed: { vi: 'đạt', en: 'passed' },
  failed: { vi: 'không đạt', en: 'failed' },
  unverified: { vi: 'chưa đối chiếu được', en: 'unverified' },
}
