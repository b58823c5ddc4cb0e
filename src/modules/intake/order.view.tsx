import { formatDay, formatInstant } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { Button, DateField, DefinitionList, Form, Input, Notice, Part, type Refused, Select, useReader } from '../../platform/ui/index.ts'
import type { Shown } from './import.view.tsx'
import type { Absence } from './order.ts'
import type { Import } from './store.ts'
import { placeWords } from './words.ts'

/** What carrying out would do, and the order to do it. */
export function Decide({
  file,
  forecast,
  twin,
  maySteward,
  refused,
  typed,
}: Pick<Shown, 'file' | 'twin' | 'maySteward'> & { forecast: NonNullable<Shown['forecast']> } & Refused) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const accepted = file.report?.accepted ?? 0
  return (
    <Part title={{ vi: 'Nếu nhập', en: 'If carried out' }}>
      {twin && (
        <Notice
          tone="warning"
          words={{
            vi: `Tệp này giống hệt tệp đã nhập lúc ${formatInstant(twin.finished_at ?? twin.received_at)}.`,
            en: `This very file was imported at ${formatInstant(twin.finished_at ?? twin.received_at)}.`,
          }}
        />
      )}
      <DefinitionList
        definitions={[
          { term: { vi: 'Thêm mới', en: 'New' }, value: number(forecast.fresh) },
          { term: { vi: 'Thay đổi', en: 'Changed' }, value: number(forecast.changed) },
          { term: { vi: 'Giữ nguyên, xác nhận còn đúng', en: 'Same, confirmed' }, value: number(forecast.same) },
          ...withheldTerm(forecast.withheld, number),
        ]}
      />
      {maySteward && accepted > 0 && (
        <Form action={`/registries/${file.registry}/imports/${file.id}/order`} refused={refused} typed={typed}>
          <DateField
            name="from"
            label={{ vi: 'Có hiệu lực từ ngày', en: 'Valid from' }}
            hint={{ vi: 'Để trống: từ hôm nay.', en: 'Empty: from today.' }}
            required={false}
          />
          {file.report?.absence && file.report.absence.held > 0 && <Whole absence={file.report.absence} />}
          <Button type="submit" words={{ vi: `Nhập ${number(accepted)} bản ghi`, en: `Carry out ${number(accepted)} records` }} />
        </Form>
      )}
    </Part>
  )
}

/** Records of which the file says otherwise than the registry that is the source of the field. */
const withheldTerm = (withheld: number, number: (value: number) => string) =>
  withheld > 0
    ? [
        {
          term: { vi: 'Khác dữ liệu gốc của cơ quan khác', en: 'Unlike the source of another agency' },
          value: number(withheld),
          note: {
            vi: 'Các trường lấy từ cơ sở dữ liệu khác được giữ nguyên; chỗ khác được gửi thành đề nghị tới cơ quan quản lý dữ liệu gốc.',
            en: 'Fields whose source is another registry stay as they are; what differs is proposed to the agency that answers for them.',
          },
        },
      ]
    : []

/** Whether the file is all there is, and how many records would end with it. */
function Whole({ absence }: { absence: Absence }) {
  const { asOf, language } = useReader()
  const ends = (absent: number) => ({
    vi: `kết thúc ${formatNumber(absent, 'vi')} bản ghi không có trong tệp`,
    en: `${formatNumber(absent, 'en')} records not in the file end`,
  })
  const scopes = [
    { value: 'registry', name: { vi: 'Toàn bộ cơ sở dữ liệu', en: 'The whole registry' }, absent: absence.absent },
    ...absence.places.map(({ place, absent }) => ({ value: String(place), name: placeWords(place, asOf), absent })),
  ]
  return (
    <>
      <Select
        name="complete"
        label={{ vi: 'Tệp này là', en: 'This file is' }}
        hint={{
          vi: 'Nếu tệp là toàn bộ, bản ghi đang có mà tệp không có sẽ kết thúc từ ngày có hiệu lực; lịch sử được giữ.',
          en: 'Where it is the whole, records it does not have end on the day above; their history stays.',
        }}
        options={scopes.map(({ value, name, absent }) => ({ value, words: `${name[language]}: ${ends(absent)[language]}` }))}
        empty={{ vi: 'Một phần: không kết thúc bản ghi nào', en: 'A part: no record ends' }}
        required={false}
      />
      <Input
        name="confirmed"
        label={{ vi: 'Xác nhận số bản ghi kết thúc', en: 'Number of records that end' }}
        hint={{ vi: 'Chỉ cần khi nhiều bản ghi kết thúc: nhập lại đúng con số ở trên.', en: 'Only where many end: type the number above again.' }}
        inputMode="numeric"
        required={false}
        size={12}
      />
    </>
  )
}

/** What carrying out did. */
export function Done({ file }: { file: Import }) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const seconds = Object.values(file.seconds).reduce((sum, each) => sum + each, 0)
  return (
    <DefinitionList
      definitions={[
        { term: { vi: 'Thêm mới', en: 'New' }, value: number(file.created) },
        { term: { vi: 'Thay đổi', en: 'Changed' }, value: number(file.changed) },
        { term: { vi: 'Giữ nguyên, xác nhận còn đúng', en: 'Same, confirmed' }, value: number(file.confirmed) },
        ...(file.redirected > 0
          ? [{ term: { vi: 'Khóa đã nhập vào khóa khác, bỏ qua', en: 'Merged keys, left out' }, value: number(file.redirected) }]
          : []),
        ...(file.complete !== null
          ? [{ term: { vi: 'Kết thúc vì không còn trong tệp', en: 'Ended, not in the file' }, value: number(file.ended) }]
          : []),
        ...withheldTerm(file.withheld, number),
        { term: { vi: 'Có hiệu lực từ', en: 'Valid from' }, value: file.valid_from && formatDay(file.valid_from) },
        { term: { vi: 'Nhập xong lúc', en: 'Finished' }, value: file.finished_at && formatInstant(file.finished_at) },
        {
          term: { vi: 'Thời gian xử lý', en: 'Time taken' },
          value: `${formatNumber(Math.round(seconds * 10) / 10, language)} ${language === 'vi' ? 'giây' : 's'}`,
        },
        { term: { vi: 'Người nhập', en: 'By' }, value: file.by_name },
      ]}
    />
  )
}
