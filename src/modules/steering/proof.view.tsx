import { formatInstant } from '../../platform/dates.ts'
import { Notice, Say, Select, useReader } from '../../platform/ui/index.ts'
import { evidenceParts, type EvidencePart } from '../orders/index.ts'
import { addressOf } from './probe.actions.ts'
import type { MadeCheck, OfferedCheck } from './probe.ts'
import { type GivenProof, missingProof, promisedProduct } from './proof.ts'
import type { Task } from './task.ts'

const named = (parts: readonly EvidencePart[], language: 'vi' | 'en') => parts.map((part) => evidenceParts[part][language].toLowerCase()).join(', ')

/** What must be shown before a product of this type counts as there. */
export function ProofWanted({ task }: { task: Pick<Task, 'product' | 'title'> }) {
  const product = promisedProduct(task)
  if (!product) return null
  return (
    <Notice
      title={{ vi: `Sản phẩm: ${product.name.vi}`, en: `Product: ${product.name.en}` }}
      words={{
        vi: `Cần có: ${named(product.requires, 'vi')}. ${product.evidence.vi}.`,
        en: `Wanted: ${named(product.requires, 'en')}. ${product.evidence.en}.`,
      }}
    />
  )
}

/** For whoever confirms: what the type of product asks for and nobody gave. */
export function ProofMissing({ task, given }: { task: Task; given: readonly GivenProof[] }) {
  const product = promisedProduct(task)
  const missing = product ? missingProof(product, given) : []
  if (!product || missing.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={{ vi: 'Hồ sơ chưa đủ theo loại sản phẩm', en: 'Evidence is not complete for this product' }}
      words={{ vi: `${product.name.vi}: còn thiếu ${named(missing, 'vi')}.`, en: `${product.name.en}: missing ${named(missing, 'en')}.` }}
    />
  )
}

/** For whoever reports a task complete: what the system can look at itself. */
export function CheckField({ checks }: { checks: readonly OfferedCheck[] }) {
  const { language } = useReader()
  if (checks.length === 0) return null
  return (
    <Select
      name="check"
      label={{ vi: 'Hoặc để hệ thống kiểm tra', en: 'Or let the system check' }}
      hint={{
        vi: 'Hệ thống kiểm tra ngay khi gửi và một lần nữa khi xác nhận; chưa đạt thì báo cáo không được ghi.',
        en: 'Checked now and once more at confirmation; a report that fails is not kept.',
      }}
      required={false}
      options={[
        { value: '', words: { vi: 'Không', en: 'None' } },
        ...checks.map(({ check, probe, name }) => ({ value: check, words: `${probe[language]}: ${name[language]}` })),
      ]}
    />
  )
}

/** A check by the system as it was made: what it saw, and when. */
export function CheckMade({ made }: { made: MadeCheck }) {
  const href = addressOf(made.check)
  return (
    <>
      {href === null ? <Say words={made.words} /> : <a href={href}>{<Say words={made.words} />}</a>}{' '}
      <Say
        as="span"
        class="soft small"
        words={{
          vi: `hệ thống kiểm tra lúc ${formatInstant(new Date(made.at))}`,
          en: `checked by the system at ${formatInstant(new Date(made.at))}`,
        }}
      />
    </>
  )
}
