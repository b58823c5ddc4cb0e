import type { Text } from '../../platform/text.ts'
import { formatNumber } from '../../platform/text.ts'
import { Button, EmptyState, Notice, PageHead, Pagination, Table, useReader, withQuery } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Found } from './findings.actions.ts'
import type { Finding } from './order.ts'
import { unknownProvince } from './places.ts'
import type { Import } from './store.ts'

/** A province without the words that all of them begin with. */
export const provinceWords = (province: string, day: string, language: 'vi' | 'en'): string =>
  province === unknownProvince
    ? { vi: 'Không rõ tỉnh, thành phố', en: 'No known province' }[language]
    : nameOn(province, day, language).replace('Ủy ban nhân dân ', '')

type Shown = { file: Import; registry: RegistryDefinition; found: Found; page: number; size: number; most: number }

/** The records that fail one rule, each by its line, its key and what the fields hold. */
export function FindingsPage({ file, registry, found, page, size, most }: Shown) {
  const { asOf } = useReader()
  const { rule, province, failed, listed } = found
  const at = (language: 'vi' | 'en') => (province === null ? '' : ` (${provinceWords(province, asOf, language)})`)
  return (
    <>
      <PageHead
        title={rule.words}
        above={registry.name}
        lead={{
          vi: `${formatNumber(failed, 'vi')} bản ghi không đạt trong tệp ${file.file_name}${at('vi')}.`,
          en: `${formatNumber(failed, 'en')} records fail in ${file.file_name}${at('en')}.`,
        }}
        actions={listed > 0 && <Exports file={file} found={found} />}
      />
      <Incomplete found={found} most={most} />
      {listed === 0 ? (
        <EmptyState title={{ vi: 'Không có bản ghi nào để hiện', en: 'Nothing to show' }} />
      ) : (
        <>
          <Lines registry={registry} found={found} />
          <Pagination page={page} size={size} total={listed} />
        </>
      )}
    </>
  )
}

function Exports({ file, found: { rule, province } }: Pick<Shown, 'file' | 'found'>) {
  const to = (ending: string) => withQuery(`/registries/${file.registry}/imports/${file.id}/findings.${ending}`, { rule: rule.id, province })
  return (
    <>
      <Button variant="secondary" href={to('xlsx')}>
        Excel
      </Button>
      <Button variant="secondary" href={to('csv')}>
        CSV
      </Button>
    </>
  )
}

/** Says what of the list is not there, or does not go into one file. */
function Incomplete({ found: { failed, listed }, most }: Pick<Shown, 'found' | 'most'>) {
  const number = (value: number, language: 'vi' | 'en') => formatNumber(value, language)
  const words: Text | null =
    listed === 0 && failed > 0
      ? {
          vi: 'Danh sách của lần nhập này không còn được giữ; số đếm vẫn đúng. Xem lần nhập mới hơn, hoặc nhập lại tệp.',
          en: 'The list of this import is no longer kept; the count stands. Look at a newer import, or import the file again.',
        }
      : listed < failed
        ? {
            vi: `Lần nhập này có trước khi danh sách được giữ đủ: chỉ có ${number(listed, 'vi')} bản ghi đầu, không chia theo tỉnh. Nhập lại tệp để có đủ.`,
            en: `This import was made before lists were kept whole: the first ${number(listed, 'en')} records, not by province. Import the file again to have all.`,
          }
        : listed > most
          ? {
              vi: `Một tệp tải về có nhiều nhất ${number(most, 'vi')} bản ghi; hãy tải theo từng tỉnh.`,
              en: `A download has ${number(most, 'en')} records at most; take them province by province.`,
            }
          : null
  return words && <Notice words={words} />
}

function Lines({ registry, found: { rule, findings, seesKey } }: Pick<Shown, 'registry' | 'found'>) {
  const { language } = useReader()
  const names = [...new Set(findings.flatMap(({ values }) => Object.keys(values)))]
  const label = (name: string) => registry.fields.find(({ field }) => field === name)?.label ?? name
  const entered = seesKey && rule.weight === 'warn'
  return (
    <Table
      caption={rule.words}
      rows={findings}
      keyboard
      columns={[
        {
          head: { vi: 'Khóa', en: 'Key' },
          names: true,
          cell: ({ key }) =>
            key === null || !entered ? (key ?? '–') : <a href={`/registries/${registry.code}/records/${encodeURIComponent(key)}`}>{key}</a>,
        },
        { head: { vi: 'Dòng', en: 'Line' }, align: 'number', cell: ({ line }) => formatNumber(line, language) },
        ...names.map((name) => ({ head: label(name), cell: ({ values }: Finding) => values[name] ?? <span class="soft">∅</span> })),
      ]}
    />
  )
}
