import type { ActingFor } from '../../platform/rights.ts'
import {
  Button,
  Buttons,
  Details,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Select,
  Submit,
  Table,
} from '../../platform/ui/index.ts'
import type { Represented } from '../identity/index.ts'
import { capacityWords, type Held } from './mandate.ts'
import { kindWords, type Organisation, OrganisationKind } from './organisation.ts'
import { Scope } from './view.tsx'

type Own = Refused & {
  held: readonly Held[]
  /** What the national register says and no account was opened for yet. */
  openable: readonly Represented[]
  acting: ActingFor | undefined
  citizen: boolean
}

function Acting({ acting }: { acting: ActingFor }) {
  return (
    <>
      <Notice tone="info" words={{ vi: `Bạn đang làm việc thay cho ${acting.name}.`, en: `You act for ${acting.name}.` }} />
      <Form action="/account/organisations/oneself">
        <Submit variant="secondary" words={{ vi: 'Trở lại làm việc cho chính mình', en: 'Act for myself again' }} />
      </Form>
    </>
  )
}

const ActForm = ({ mandate, acting }: { mandate: Held; acting: ActingFor | undefined }) =>
  acting?.mandate === mandate.id ? (
    <Say words={{ vi: 'Đang làm việc thay', en: 'Acting now' }} />
  ) : (
    <Form action="/account/organisations/act" class="inline">
      <input type="hidden" name="mandate" value={mandate.id} />
      <Button size="sm">
        <Say words={{ vi: 'Làm việc thay', en: 'Act for it' }} />
        <Say as="span" class="unseen" words={{ vi: ` cho ${mandate.for.name}`, en: `: ${mandate.for.name}` }} />
      </Button>
    </Form>
  )

/** The organisations one acts for: choose one, open an account for one, register a household business. */
export function OwnOrganisationsPage({ held, openable, acting, citizen, refused, typed }: Own) {
  return (
    <>
      <PageHead
        title={{ vi: 'Tổ chức của tôi', en: 'My organisations' }}
        lead={{
          vi: 'Tổ chức bạn đại diện hoặc được giao việc, và tổ chức bạn đang làm việc thay.',
          en: 'Organisations you represent or work for, and the one you act for now.',
        }}
      />
      {acting && <Acting acting={acting} />}
      {held.length === 0 ? (
        <EmptyState
          title={{ vi: 'Bạn chưa làm việc thay cho tổ chức nào', en: 'You act for no organisation' }}
          words={{
            vi: 'Khi một tổ chức giao việc cho số định danh của bạn, việc đó hiện ở đây.',
            en: 'Once an organisation gives work to your number it is shown here.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Tổ chức tôi làm việc thay', en: 'Organisations I act for' }}
          rows={held}
          columns={[
            {
              head: { vi: 'Tổ chức', en: 'Organisation' },
              names: true,
              cell: (each) => <a href={`/organisations/${each.for.id}`}>{each.for.name}</a>,
            },
            { head: { vi: 'Tư cách', en: 'Capacity' }, cell: (each) => <Say words={capacityWords(each, each.for.kind)} /> },
            { head: { vi: 'Được làm', en: 'May do' }, cell: ({ actions }) => <Scope actions={actions} /> },
            { head: { vi: 'Chọn', en: 'Choose' }, cell: (each) => <ActForm mandate={each} acting={acting} /> },
          ]}
        />
      )}
      {openable.length > 0 && (
        <Part title={{ vi: 'Mở tài khoản cho tổ chức bạn đại diện', en: 'Open an account for your organisation' }}>
          {openable.map(({ code, name }) => (
            <Form key={code} action="/account/organisations/open">
              <input type="hidden" name="code" value={code} />
              <Submit words={{ vi: `Mở tài khoản cho ${name}`, en: `Open an account for ${name}` }} />
            </Form>
          ))}
        </Part>
      )}
      {citizen && <HouseholdPart refused={refused} typed={typed} open={refused !== undefined} />}
    </>
  )
}

function HouseholdPart({ refused, typed, open }: Refused & { open: boolean }) {
  return (
    <Details summary={{ vi: 'Đăng ký hộ kinh doanh', en: 'Register a household business' }} open={open}>
      <Say
        as="p"
        words={{
          vi: 'Ba ô là đủ: số định danh, họ tên và nơi cư trú lấy từ tài khoản của bạn; số định danh của chủ hộ là mã số của hộ.',
          en: 'Three fields are enough: number, name and residence come from your account; the owner’s number is the code of the business.',
        }}
      />
      <Form action="/account/organisations/household" refused={refused} typed={typed}>
        <Input name="name" label={{ vi: 'Tên hộ kinh doanh', en: 'Name' }} required />
        <Input name="trade" label={{ vi: 'Ngành, nghề', en: 'Trade' }} required />
        <Input name="place" label={{ vi: 'Địa điểm kinh doanh', en: 'Place of business' }} required />
        <Submit words={{ vi: 'Đăng ký', en: 'Register' }} />
      </Form>
    </Details>
  )
}

type Listed = Refused & { organisations: readonly Organisation[]; waiting: readonly Organisation[]; q: string; all: boolean; keeps: boolean }

/** Accounts of organisations: all of them for officials who keep them, one's own for everybody else. */
export function OrganisationsPage({ organisations, waiting, q, all, keeps, refused, typed }: Listed) {
  return (
    <>
      <PageHead
        title={{ vi: 'Tài khoản định danh tổ chức', en: 'Accounts of organisations' }}
        lead={{
          vi: 'Doanh nghiệp, cơ quan và hộ kinh doanh; ai đại diện, ai được giao việc gì.',
          en: 'Enterprises, agencies and household businesses; who represents them, who may do what.',
        }}
      />
      {all && (
        <Form action="/organisations" method="get">
          <Input name="q" label={{ vi: 'Tìm theo tên hoặc mã số', en: 'Find by name or code' }} value={q} required={false} />
          <Buttons>
            <Button variant="secondary" words={{ vi: 'Tìm', en: 'Find' }} />
            <Button href="/organisations.csv" variant="tertiary" words={{ vi: 'Tải danh sách (CSV)', en: 'The list as CSV' }} />
          </Buttons>
        </Form>
      )}
      {waiting.length > 0 && (
        <Part title={{ vi: 'Chờ xác nhận thay người đại diện', en: 'Changes that wait' }}>
          <ul>
            {waiting.map(({ id, name }) => (
              <li key={id}>
                <a href={`/organisations/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {organisations.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có tổ chức nào', en: 'No organisations' }}
          words={
            all
              ? { vi: 'Chưa có tài khoản nào, hoặc không tên nào khớp với ô tìm.', en: 'There are none yet, or none fits the search.' }
              : { vi: 'Bạn chưa đại diện và chưa được giao việc ở tổ chức nào.', en: 'You neither represent one nor were given work.' }
          }
        />
      ) : (
        <Table
          caption={{ vi: 'Các tổ chức', en: 'Organisations' }}
          rows={organisations}
          keyboard
          columns={[
            { head: { vi: 'Tên', en: 'Name' }, names: true, cell: ({ id, name }) => <a href={`/organisations/${id}`}>{name}</a> },
            { head: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => <Say words={kindWords[kind]} /> },
            {
              head: { vi: 'Mã', en: 'Code' },
              short: true,
              cell: ({ kind, code }) => (all && kind === 'household-business' ? shortened(code) : code),
            },
            {
              head: { vi: 'Tình trạng', en: 'State' },
              cell: ({ closedAt }) => <Say words={closedAt ? { vi: 'Đã đóng', en: 'Closed' } : { vi: 'Đang dùng', en: 'In use' }} />,
            },
          ]}
        />
      )}
      {keeps && <OpenPart refused={refused} typed={typed} />}
    </>
  )
}

/** A household's code is its owner's number: lists show its end only. */
export const shortened = (code: string): string => (code.length === 12 ? `… ${code.slice(-4)}` : code)

function OpenPart({ refused, typed }: Refused) {
  return (
    <Details summary={{ vi: 'Mở tài khoản cho một tổ chức', en: 'Open an account' }} open={refused !== undefined}>
      <Form action="/organisations" refused={refused} typed={typed}>
        <Select
          name="kind"
          label={{ vi: 'Loại tổ chức', en: 'Kind' }}
          options={OrganisationKind.enum.map((kind) => ({ value: kind, words: kindWords[kind] }))}
          required
        />
        <Input
          name="code"
          label={{ vi: 'Mã số thuế hoặc mã cơ quan', en: 'Tax code or agency' }}
          hint={{
            vi: 'Ví dụ 0100000000, hoặc bo-noi-vu với cơ quan trong danh bạ.',
            en: 'As 0100000000, or bo-noi-vu for an agency of the directory.',
          }}
          required
        />
        <Input name="name" label={{ vi: 'Tên (cơ quan lấy theo danh bạ)', en: 'Name (agencies: as in the directory)' }} required={false} />
        <Input name="representative" label={{ vi: 'Số định danh người đại diện', en: 'Number of the representative' }} required={false} />
        <Input name="label" label={{ vi: 'Họ và tên người đại diện', en: 'Name of the representative' }} required={false} />
        <Input
          name="evidence"
          label={{ vi: 'Giấy tờ căn cứ', en: 'Evidence' }}
          hint={{ vi: 'Số, ngày, nơi cấp.', en: 'Number, day, issuer.' }}
          required
        />
        <Submit words={{ vi: 'Mở tài khoản', en: 'Open the account' }} />
      </Form>
    </Details>
  )
}
