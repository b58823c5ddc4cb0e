import { formatDay } from '../dates.ts'
import { pathOf, queryOf } from './address.ts'
import { Button } from './button.tsx'
import { DateField } from './date-field.tsx'
import { frameQuery } from './frame.ts'
import { useReader } from './reader.ts'
import { Say } from './say.tsx'

/** The day for which figures are shown, with a form to choose another; the rest of the address stays. */
export function AsOf() {
  const { asOf, address } = useReader()
  return (
    <details class="as-of">
      <summary>
        <Say as="span" class="soft" words={{ vi: 'Số liệu đến ngày', en: 'Figures as of' }} /> <time datetime={asOf}>{formatDay(asOf)}</time>
      </summary>
      <form class="stack-tight" action={pathOf(address)}>
        {queryOf(address, frameQuery.asOf, 'page').map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <DateField name={frameQuery.asOf} label={{ vi: 'Xem số liệu của ngày khác', en: 'See another day' }} value={asOf} required />
        <Button variant="secondary" size="sm" words={{ vi: 'Xem ngày này', en: 'Show this day' }} />
      </form>
    </details>
  )
}
