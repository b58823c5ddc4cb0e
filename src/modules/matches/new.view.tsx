import { FileField, Form, Input, PageHead, RadioGroup, Select, Submit, type Refused } from '../../platform/ui/index.ts'
import { registryName } from './runs.view.tsx'

/** What a run needs to be told before it begins. */
type NewProps = {
  registries: readonly string[]
  files: readonly string[]
  /** registries whose records are kept here; none where no population is */
  stored: readonly string[]
} & Refused

const namesIn = (registries: readonly string[], language: 'vi' | 'en') => registries.map((code) => registryName(code)[language]).join('; ')

export function NewRun({ registries, files, stored, refused, typed }: NewProps) {
  const options = files.map((value) => ({ value, words: value }))
  const none = { vi: 'Gửi kèm tệp bên dưới', en: 'The file sent below' }
  return (
    <>
      <PageHead
        title={{ vi: 'Chạy đối soát', en: 'Run a linkage' }}
        lead={{
          vi: 'Chạy ở tiến trình riêng, có giới hạn bộ nhớ; đóng trang vẫn chạy tiếp.',
          en: 'It runs in a process of its own, within limits; it goes on when you close the page.',
        }}
      />
      <Form refused={refused} typed={typed} enctype="multipart/form-data">
        <Select
          name="registry"
          label={{ vi: 'Cơ sở dữ liệu', en: 'Registry' }}
          options={registries.map((value) => ({ value, words: registryName(value) }))}
          required
        />
        <RadioGroup
          name="source"
          label={{ vi: 'Bản ghi lấy từ', en: 'Records come from' }}
          value={stored.length > 0 && files.length === 0 ? 'stored' : 'files'}
          options={[
            { value: 'files', words: { vi: 'Hai tệp: dân cư và bản ghi', en: 'Two files: population and records' } },
            {
              value: 'stored',
              words: { vi: 'Bản ghi và dân cư đang lưu trong hệ thống', en: 'Records and population as they are kept here' },
              disabled: stored.length === 0,
              hint:
                stored.length === 0
                  ? {
                      vi: 'Có khi đã nhập dân cư và bản ghi, hoặc sau lần chạy đầu từ hai tệp.',
                      en: 'Once both were imported, or after a first run from two files.',
                    }
                  : { vi: `Đang có: ${namesIn(stored, 'vi')}`, en: `Kept: ${namesIn(stored, 'en')}` },
            },
          ]}
        />
        <Select
          name="people"
          label={{ vi: 'Tệp dân cư trong thư mục nhận', en: 'File of people in the incoming folder' }}
          hint={{
            vi: 'Tệp lớn do quản trị đặt vào linkage/incoming của thư mục dữ liệu.',
            en: 'Large files are put into linkage/incoming of the data folder.',
          }}
          options={options}
          empty={none}
          required={false}
        />
        <FileField
          name="people-file"
          label={{ vi: 'Hoặc gửi tệp dân cư (Parquet, CSV)', en: 'Or send a file of people (Parquet, CSV)' }}
          accept=".parquet,.pq,.csv"
          required={false}
        />
        <Select
          name="records"
          label={{ vi: 'Tệp bản ghi trong thư mục nhận', en: 'File of records in the incoming folder' }}
          options={options}
          empty={none}
          required={false}
        />
        <FileField
          name="records-file"
          label={{ vi: 'Hoặc gửi tệp bản ghi (Parquet, CSV)', en: 'Or send a file of records (Parquet, CSV)' }}
          accept=".parquet,.pq,.csv"
          required={false}
        />
        <RadioGroup
          name="readers"
          label={{ vi: 'Mỗi liên kết còn ngờ do', en: 'Each doubtful link is read by' }}
          value="1"
          options={[
            { value: '1', words: { vi: 'Một người đọc', en: 'One reader' } },
            { value: '2', words: { vi: 'Hai người đọc độc lập, người thứ ba quyết khi khác ý', en: 'Two, blind to each other; a third decides' } },
          ]}
        />
        <Input
          name="sample"
          type="number"
          min={0}
          max={5000}
          size={6}
          value="100"
          label={{ vi: 'Số liên kết tự động lấy mẫu để đo độ chính xác', en: 'Automatic links sampled to measure precision' }}
        />
        <Submit words={{ vi: 'Bắt đầu đối soát', en: 'Begin the linkage' }} />
      </Form>
    </>
  )
}
