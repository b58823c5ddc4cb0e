import { formatInstant } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import { Button, DefinitionList, EmptyState, Form, PageHead, Pagination, Part, Say, Table, Tag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import { type CrossRule, fieldOf, type RegistryDefinition, registryOn } from '../registries/index.ts'
import { type CrossCheck, menderOf, mostKeys } from './check.actions.ts'
import type { CheckResult } from './store.ts'

const hrefOf = ({ registry, name }: CrossRule) => `/registries/${registry}/cross/${name}`

/** How many records fail, as a way to them; a dash where nothing could be compared. */
function Failed({ rule, result }: CrossCheck) {
  const { language } = useReader()
  if (!result || result.checked === 0) return <span class="soft">–</span>
  return result.failed === 0 ? <>0</> : <a href={hrefOf(rule)}>{formatNumber(result.failed, language)}</a>
}

/** Rules that lay a registry beside others, on the registry's page. */
export function CrossPart({ registry, checks, mayRun }: { registry: RegistryDefinition; checks: readonly CrossCheck[]; mayRun: boolean }) {
  const { language, asOf } = useReader()
  if (checks.length === 0) return null
  return (
    <Part
      id="cross"
      title={{ vi: 'Đối chiếu với cơ sở dữ liệu khác', en: 'Compared with other registries' }}
      note={{
        vi: 'Tính trên toàn bộ bản ghi đang có, trong vòng 15 phút sau mỗi thay đổi; lỗi sinh phiếu sửa giao đúng cơ quan.',
        en: 'Over all records held, within 15 minutes of a change; faults make repair tickets for whoever must mend them.',
      }}
      aside={
        mayRun && (
          <Form action={`/registries/${registry.code}/cross`} id="doi-chieu" class="inline">
            <Button type="submit" variant="secondary" size="sm" words={{ vi: 'Đối chiếu lại', en: 'Compare again' }} />
          </Form>
        )
      }
    >
      <Table
        caption={{ vi: 'Quy tắc đối chiếu', en: 'Rules across registries' }}
        rows={checks}
        columns={[
          { head: { vi: 'Quy tắc', en: 'Rule' }, names: true, cell: ({ rule }) => <Say words={rule.words} /> },
          {
            head: { vi: 'Đối chiếu với', en: 'Beside' },
            cell: ({ rule }) => (
              <Say as="a" href={`/registries/${rule.other.registry}`} words={registryOn(rule.other.registry, asOf)?.name ?? rule.other.registry} />
            ),
          },
          { head: { vi: 'Tiêu chí', en: 'Quality' }, cell: ({ rule }) => <Say words={dimensionWords[rule.dimension]} /> },
          { head: { vi: 'Đã đối chiếu', en: 'Compared' }, align: 'number', cell: ({ result }) => formatNumber(result?.checked ?? 0, language) },
          { head: { vi: 'Không đạt', en: 'Failed' }, align: 'number', cell: (check) => <Failed {...check} /> },
          {
            head: { vi: 'Lúc', en: 'At' },
            short: true,
            cell: ({ result }) => (result ? formatInstant(result.at) : <Say words={{ vi: 'chưa chạy', en: 'not yet' }} />),
          },
        ]}
      />
    </Part>
  )
}

type Shown = { registry: RegistryDefinition; rule: CrossRule; result: CheckResult | undefined; seesKeys: boolean; page: number }

/** The records that fail one rule. */
export function CrossPage({ registry, rule, result, seesKeys, page }: Shown) {
  const { language, asOf } = useReader()
  const mender = menderOf(rule, asOf)
  const failed = result?.failed ?? 0
  return (
    <>
      <PageHead
        title={rule.words}
        above={registry.name}
        actions={<Tag words={dimensionWords[rule.dimension]} />}
        lead={{
          vi: `Đối chiếu với: ${registryOn(rule.other.registry, asOf)?.name.vi ?? rule.other.registry}.`,
          en: `Beside: ${registryOn(rule.other.registry, asOf)?.name.en ?? rule.other.registry}.`,
        }}
      />
      <DefinitionList
        definitions={[
          { term: { vi: 'Cơ quan phải sửa', en: 'To be mended by' }, value: mender ? nameOn(mender, asOf, language) : '–' },
          {
            term: { vi: 'Căn cứ', en: 'Basis' },
            value: rule.basis,
            ...(!rule.certain && {
              note: { vi: 'ngưỡng hoặc căn cứ do nền tảng đề xuất, chưa đối chiếu nguyên văn', en: 'proposed; not yet compared with the text' },
            }),
          },
          {
            term: { vi: 'Không đạt', en: 'Failed' },
            value: result ? `${formatNumber(failed, language)} (${formatShare(failed, result.checked, language)})` : '–',
            ...(result && {
              note: {
                vi: `trên ${formatNumber(result.checked, 'vi')} bản ghi, lúc ${formatInstant(result.at)}`,
                en: `of ${formatNumber(result.checked, 'en')} records, ${formatInstant(result.at)}`,
              },
            }),
          },
        ]}
      />
      {failed === 0 ? (
        <EmptyState title={{ vi: 'Không có bản ghi nào không đạt', en: 'No record fails' }} />
      ) : seesKeys ? (
        <Keys registry={registry} rule={rule} keys={result?.keys ?? []} failed={failed} page={page} />
      ) : (
        <EmptyState
          title={{ vi: 'Khóa bản ghi không hiện cho tài khoản này', en: 'Keys are not shown to this account' }}
          words={{ vi: 'Chỉ cơ quan chủ quản và cơ quan được khai thác mới xem.', en: 'Only the owner and its readers see them.' }}
        />
      )}
    </>
  )
}

const size = 100

type Listed = { registry: RegistryDefinition; rule: CrossRule; keys: readonly string[]; failed: number; page: number }

const Keys = ({ registry, rule, keys, failed, page }: Listed) => (
  <Part
    title={{ vi: 'Bản ghi không đạt', en: 'Records that fail' }}
    {...(failed > keys.length && {
      note: { vi: `Giữ ${formatNumber(mostKeys, 'vi')} khóa đầu tiên.`, en: `The first ${formatNumber(mostKeys, 'en')} keys are kept.` },
    })}
    aside={
      <>
        <a href={`${hrefOf(rule)}/keys.xlsx`}>Excel</a> <a href={`${hrefOf(rule)}/keys.csv`}>CSV</a>
      </>
    }
  >
    <Table
      caption={{ vi: 'Khóa bản ghi không đạt', en: 'Keys of records that fail' }}
      rows={keys.slice((page - 1) * size, page * size)}
      dense
      keyboard
      columns={[
        {
          head: fieldOf(registry, registry.key).label,
          names: true,
          cell: (key) => <a href={`/registries/${registry.code}/records/${encodeURIComponent(key)}`}>{key}</a>,
        },
      ]}
    />
    <Pagination page={page} size={size} total={keys.length} />
  </Part>
)
