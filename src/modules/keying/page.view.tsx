import { formatInstant } from '../../platform/dates.ts'
import {
  Button,
  EmptyState,
  FileField,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  RadioGroup,
  Say,
  Select,
  Table,
  Tag,
  useReader,
  type Refused,
} from '../../platform/ui/index.ts'
import { type FieldDefinition, type RegistryDefinition, valueWords } from '../registries/index.ts'
import { differencesOf } from './difference.ts'
import { type BookForm, formByCode } from './form.ts'
import { Cut, Scan } from './scan.view.tsx'
import type { ScannedPage, Typing } from './store.ts'

const stateOf = (page: ScannedPage, typings: number) =>
  page.outcome === 'entered'
    ? { vi: 'Đã vào cơ sở dữ liệu', en: 'Entered' }
    : page.outcome === 'dropped'
      ? { vi: 'Đã bỏ', en: 'Given up' }
      : typings >= 2
        ? { vi: 'Hai người nhập khác nhau', en: 'Typed differently' }
        : typings === 1
          ? { vi: 'Chờ người thứ hai', en: 'Waits for a second person' }
          : { vi: 'Chờ nhập', en: 'To be typed' }

/** Scanned pages of a registry and where each stands. */
export function PageList({
  registry,
  pages,
  typings,
  forms,
  refused,
  typed,
}: { registry: RegistryDefinition; pages: readonly ScannedPage[]; typings: readonly Typing[]; forms: readonly BookForm[] } & Refused) {
  const count = (page: ScannedPage) => typings.filter((each) => each.page === page.id).length
  return (
    <>
      <PageHead
        title={{ vi: 'Nhập từ sổ quét', en: 'Type from scanned books' }}
        above={registry.name}
        lead={{
          vi: 'Hai người nhập riêng, không thấy bài của nhau; chỗ khác nhau do người thứ ba quyết định.',
          en: 'Two people type without seeing each other’s work; a third settles where they differ.',
        }}
      />
      <Form action={`/registries/${registry.code}/pages`} enctype="multipart/form-data" refused={refused} typed={typed}>
        <FileField name="file" label={{ vi: 'Ảnh trang sổ', en: 'Image of a page' }} accept=".png,.jpg,.jpeg,.webp" />
        {forms.length > 0 && (
          <Select
            name="form"
            label={{ vi: 'Mẫu sổ', en: 'Form of the book' }}
            hint={{
              vi: 'Biết mẫu sổ thì ảnh đúng vùng của từng trường hiện cạnh ô nhập',
              en: 'With its form known, the region of each field is shown beside it',
            }}
            empty={{ vi: 'Mẫu khác, chưa có vùng', en: 'Another form, no regions' }}
            value={forms[0]?.code}
            required={false}
            options={forms.map((form) => ({ value: form.code, words: form.name }))}
          />
        )}
        <Button type="submit" words={{ vi: 'Thêm trang', en: 'Add the page' }} />
      </Form>
      {pages.length === 0 ? (
        <EmptyState title={{ vi: 'Chưa có trang nào', en: 'No pages yet' }} />
      ) : (
        <Table
          caption={{ vi: 'Trang sổ quét', en: 'Scanned pages' }}
          rows={pages}
          columns={[
            {
              head: { vi: 'Trang', en: 'Page' },
              names: true,
              cell: (page) => <a href={`/registries/${registry.code}/pages/${page.id}`}>{page.file_name}</a>,
            },
            {
              head: { vi: 'Mẫu sổ', en: 'Form' },
              cell: (page) => <Say words={formByCode(page.form)?.name ?? { vi: 'chưa có vùng', en: 'no regions' }} />,
            },
            { head: { vi: 'Nhận lúc', en: 'Received' }, cell: (page) => formatInstant(page.received_at) },
            { head: { vi: 'Trạng thái', en: 'State' }, cell: (page) => <Tag words={stateOf(page, count(page))} /> },
          ]}
        />
      )}
    </>
  )
}

/** One page: its image beside the form, or beside where the two differ. */
export function TypingPage({
  registry,
  page,
  typings,
  account,
  held,
  refused,
  typed,
}: { registry: RegistryDefinition; page: ScannedPage; typings: readonly Typing[]; account: string | null; held: Held | null } & Refused) {
  const mine = typings.some((each) => each.account === account)
  return (
    <>
      <PageHead title={page.file_name} above={registry.name} actions={<Tag words={stateOf(page, typings.length)} />} />
      <div class="aside" data-even="">
        <Scan page={page} registry={registry} />
        <div>
          {page.outcome === 'entered' ? (
            <Entered registry={registry} page={page} held={held} />
          ) : page.outcome === 'dropped' ? (
            <Notice title={{ vi: 'Trang đã được bỏ', en: 'The page was given up' }}>
              {page.decided_by}, {page.decided_at && formatInstant(page.decided_at)}: {page.dropped_words}
            </Notice>
          ) : typings.length >= 2 ? (
            <Differences registry={registry} page={page} typings={typings} mine={mine} refused={refused} typed={typed} />
          ) : mine ? (
            <Notice words={{ vi: 'Bạn đã nhập trang này; chờ người thứ hai nhập.', en: 'You have typed this page; a second person is awaited.' }} />
          ) : (
            <Form action={`/registries/${registry.code}/pages/${page.id}`} refused={refused} typed={typed} data-stepwise="">
              {registry.fields.map((field) => (
                <div key={field.field}>
                  <Cut page={page} field={field.field} />
                  <Typed field={field} isKey={field.field === registry.key} />
                </div>
              ))}
              <Button type="submit" words={{ vi: 'Gửi bài nhập', en: 'Send what I read' }} />
            </Form>
          )}
          {page.outcome === null && <GiveUp registry={registry} page={page} />}
        </div>
      </div>
    </>
  )
}

/** To give a page up that cannot be read, is no page of the book or was taken in twice. */
const GiveUp = ({ registry, page }: { registry: RegistryDefinition; page: ScannedPage }) => (
  <details>
    <Say as="summary" words={{ vi: 'Bỏ trang này', en: 'Give this page up' }} />
    <Form action={`/registries/${registry.code}/pages/${page.id}/drop`}>
      <Input
        name="reason"
        label={{ vi: 'Lý do bỏ trang', en: 'Reason' }}
        hint={{ vi: 'Ví dụ: ảnh không đọc được, trang trống, trang đã quét hai lần', en: 'Unreadable, empty, scanned twice' }}
      />
      <Button type="submit" variant="secondary" words={{ vi: 'Bỏ trang', en: 'Give up' }} />
    </Form>
  </details>
)

/** The box for one field: codes are chosen by the words people read. */
function Typed({ field: { field, label, required, codes, codeWords }, isKey }: { field: FieldDefinition; isKey: boolean }) {
  const isNeeded = required === true || isKey
  return codes && codeWords ? (
    <Select
      name={field}
      label={label}
      empty={{ vi: 'Chưa chọn', en: 'None' }}
      required={isNeeded}
      options={codes.map((value) => ({ value, words: codeWords[value] ?? value }))}
    />
  ) : (
    <Input name={field} label={label} {...(codes && { hint: codes.join(', ') })} required={isNeeded} />
  )
}

/** What a record holds that was entered from a page. */
export type Held = Readonly<Record<string, string>>

/** The record beside its page: every field with the place on the page it was read from. */
function Entered({ registry, page, held }: { registry: RegistryDefinition; page: ScannedPage; held: Held | null }) {
  const { asOf } = useReader()
  return (
    <>
      <Table
        caption={{ vi: 'Bản ghi đã nhập từ trang này', en: 'The record entered from this page' }}
        rows={registry.fields}
        columns={[
          { head: { vi: 'Trường', en: 'Field' }, names: true, cell: ({ label }) => <Say words={label} /> },
          {
            head: { vi: 'Giá trị', en: 'Value' },
            cell: (field) => (
              <>
                <Cut page={page} field={field.field} />
                <Say words={valueWords(field, held?.[field.field] ?? '–', asOf)} />
              </>
            ),
          },
        ]}
      />
      <p>
        <Say
          as="a"
          href={`/registries/${registry.code}/records/${encodeURIComponent(page.entered_key ?? '')}`}
          words={{ vi: 'Xem bản ghi và lịch sử', en: 'The record and its history' }}
        />
      </p>
    </>
  )
}

function Differences({
  registry,
  page,
  typings,
  mine,
  refused,
  typed,
}: { registry: RegistryDefinition; page: ScannedPage; typings: readonly Typing[]; mine: boolean } & Refused) {
  const { asOf } = useReader()
  const [first, second] = typings
  if (!first || !second) return null
  const label = (name: string) => registry.fields.find(({ field }) => field === name)?.label ?? name
  const found = differencesOf(
    registry.fields.map(({ field }) => field),
    first.fields,
    second.fields,
  )
  const said = (name: string, value: string) =>
    value === ''
      ? { vi: '(để trống)', en: '(empty)' }
      : valueWords(
          registry.fields.find(({ field }) => field === name),
          value,
          asOf,
        )
  return (
    <Part title={{ vi: `${found.length} chỗ khác nhau`, en: `${found.length} differences` }}>
      {mine ? (
        <>
          <Table
            caption={{ vi: 'Chỗ khác nhau', en: 'Differences' }}
            rows={found}
            columns={[
              {
                head: { vi: 'Trường', en: 'Field' },
                names: true,
                cell: ({ field }) => (
                  <>
                    <Cut page={page} field={field} />
                    <Say words={label(field)} />
                  </>
                ),
              },
              { head: { vi: 'Người thứ nhất', en: 'First' }, cell: (each) => <Say words={said(each.field, each.first)} /> },
              { head: { vi: 'Người thứ hai', en: 'Second' }, cell: (each) => <Say words={said(each.field, each.second)} /> },
            ]}
          />
          <Notice words={{ vi: 'Người thứ ba quyết định các chỗ này.', en: 'A third person settles these.' }} />
        </>
      ) : (
        <Form action={`/registries/${registry.code}/pages/${page.id}/settlement`} refused={refused} typed={typed}>
          {found.map((each) => (
            <div key={each.field}>
              <Cut page={page} field={each.field} />
              <RadioGroup
                name={each.field}
                label={label(each.field)}
                options={[
                  { value: each.first, words: said(each.field, each.first) },
                  { value: each.second, words: said(each.field, each.second) },
                ]}
              />
            </div>
          ))}
          <Button type="submit" words={{ vi: 'Quyết định và ghi vào cơ sở dữ liệu', en: 'Settle and enter' }} />
        </Form>
      )}
    </Part>
  )
}
