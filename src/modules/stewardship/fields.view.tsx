import { Part, Say, Table, Tag } from '../../platform/ui/index.ts'
import { type RegistryDefinition, registryOn } from '../registries/index.ts'
import { sensitivityWords } from './words.ts'

export const Fields = ({ registry, asOf }: { registry: RegistryDefinition; asOf: string }) => (
  <Part id="fields" title={{ vi: `${registry.fields.length} trường`, en: `${registry.fields.length} fields` }}>
    <Table
      caption={{ vi: 'Trường của cơ sở dữ liệu', en: 'Fields' }}
      rows={registry.fields}
      columns={[
        {
          head: { vi: 'Trường', en: 'Field' },
          names: true,
          cell: ({ label, field }) => (
            <>
              <Say words={label} />
              {field === registry.key && (
                <>
                  {' '}
                  <Tag words={{ vi: 'khóa', en: 'key' }} />
                </>
              )}
            </>
          ),
        },
        { head: { vi: 'Tên trong tệp', en: 'Name in files' }, cell: ({ field }) => <code>{field}</code> },
        {
          head: { vi: 'Bắt buộc', en: 'Needed' },
          cell: ({ required }) => <Say words={required ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }} />,
        },
        { head: { vi: 'Mức bảo vệ', en: 'Protection' }, cell: ({ sensitivity }) => <Say words={sensitivityWords[sensitivity]} /> },
        {
          head: { vi: 'Nguồn chính thức', en: 'At home in' },
          cell: ({ source }) =>
            source === undefined || source === registry.code ? (
              <Say words={{ vi: 'chính cơ sở dữ liệu này', en: 'this registry' }} />
            ) : (
              <Say as="a" href={`/registries/${source}`} words={registryOn(source, asOf)?.name ?? source} />
            ),
        },
      ]}
    />
  </Part>
)
