import { Say } from './say.tsx'

/** Prints the page as it stands; hidden where there is no script to do it. */
export function PrintButton() {
  return (
    <button class="ds-button" data-variant="secondary" data-size="sm" type="button" hidden data-print>
      <Say words={{ vi: 'In trang này', en: 'Print' }} />
    </button>
  )
}
