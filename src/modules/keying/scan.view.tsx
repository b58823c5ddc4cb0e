import { RadioGroup, Say, useReader } from '../../platform/ui/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { type BookForm, boxOn, formByCode, type Region, type Size } from './form.ts'
import type { ScannedPage } from './store.ts'

const imageOf = ({ registry, id }: ScannedPage) => `/registries/${registry}/pages/${id}/image`
const sizeOf = ({ width, height }: ScannedPage): Size | null => (width && height ? { width, height } : null)
const steps = [100, 150, 200, 300] as const

/** The whole page, as large as is wanted; the region of the field in hand is framed, and each region leads to its field. */
export function Scan({ page, registry }: { page: ScannedPage; registry: RegistryDefinition }) {
  const size = sizeOf(page)
  const form = formByCode(page.form)
  return (
    <figure class="scan">
      <div class="scan-tools">
        <RadioGroup
          name="zoom"
          label={{ vi: 'Cỡ ảnh', en: 'Size' }}
          value="100"
          inline
          options={steps.map((step) => ({ value: String(step), words: `${step}%` }))}
        />
        <Say as="a" href={imageOf(page)} target="_blank" rel="noopener" words={{ vi: 'Mở riêng ảnh', en: 'Open the image' }} />
      </div>
      <div class="scan-page" tabIndex={0} role="region" aria-label={page.file_name}>
        {size ? <Drawn page={page} size={size} form={form} registry={registry} /> : <img src={imageOf(page)} alt={page.file_name} width="100%" />}
      </div>
    </figure>
  )
}

type DrawnProps = { page: ScannedPage; size: Size; form: BookForm | null; registry: RegistryDefinition }

function Drawn({ page, size, form, registry }: DrawnProps) {
  const { language } = useReader()
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} role="group" aria-label={page.file_name}>
      <image href={imageOf(page)} width={size.width} height={size.height} role="img" aria-label={page.file_name} />
      {registry.fields.flatMap(({ field, label }) => {
        const region = form?.regions[field]
        return region === undefined
          ? []
          : [
              <a key={field} href={`#${field}`} tabIndex={-1}>
                <rect data-region={field} {...boxOn(region, size, 0.004)}>
                  <title>{label[language]}</title>
                </rect>
              </a>,
            ]
      })}
    </svg>
  )
}

/** The region of one field cut out of the page: readable beside its field with nothing but the image. */
export function Cut({ page, field }: { page: ScannedPage; field: string }) {
  const size = sizeOf(page)
  const region: Region | undefined = formByCode(page.form)?.regions[field]
  if (!size || !region) return null
  const { x, y, width, height } = boxOn(region, size, 0.008)
  return (
    <svg class="cut" viewBox={`${x} ${y} ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <image href={imageOf(page)} width={size.width} height={size.height} />
    </svg>
  )
}
