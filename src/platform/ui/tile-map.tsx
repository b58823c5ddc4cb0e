import { formatNumber, type Text } from '../text.ts'
import { islands, provinceGrid, type Tile } from './province-grid.ts'
import { useReader, useSay, type Words } from './reader.ts'
import { Say } from './say.tsx'

/** The value of one province; null where none is known. `code` is the province's code since 1 July 2025. */
export type ProvinceValue = { readonly code: string; readonly value: number | null; readonly href: string }

/** The step (1–5) of a value on a scale cut in five by `cuts` (four ascending numbers). */
export const stepOf = (value: number, cuts: readonly number[]): number => 1 + cuts.filter((cut) => value >= cut).length

/**
 * The 34 provinces as a grid of tiles, darker for more; every tile says its number and leads to what it counts.
 * @param cuts four ascending numbers that cut the scale in five
 * @param tone `good`: more is better (jade); `bad`: more is worse (vermilion)
 */
export function TileMap({
  label,
  values,
  cuts,
  tone = 'good',
  unit = '',
}: {
  label: Text
  values: readonly ProvinceValue[]
  cuts: readonly number[]
  tone?: 'good' | 'bad'
  unit?: string
}) {
  const say = useSay()
  const byCode = new Map(values.map((each) => [each.code, each]))
  return (
    <div class={`tile-map tone-${tone}`}>
      <ul aria-label={say(label)}>
        {provinceGrid.map((tile) => (
          <MapTile key={tile.code} tile={tile} known={byCode.get(tile.code)} cuts={cuts} unit={unit} />
        ))}
        {islands.map((island) => (
          <li key={island.name} class={`tile tile-island c${island.column} r${island.row}`}>
            <span>
              <Say as="span" class="tile-kind" words={{ vi: 'Quần đảo', en: 'Islands' }} />
              {island.name}
            </span>
          </li>
        ))}
      </ul>
      <Scale cuts={cuts} unit={unit} />
    </div>
  )
}

function MapTile({ tile, known, cuts, unit }: { tile: Tile; known: ProvinceValue | undefined; cuts: readonly number[]; unit: string }) {
  const { language } = useReader()
  const value = known?.value ?? null
  const step = value === null ? 'step-none' : `step-${stepOf(value, cuts)}`
  const words = (
    <>
      <span class="tile-short" aria-hidden="true">
        {tile.short}
      </span>
      <span class="tile-name">{tile.name}</span>
      <b>
        {value === null ? '–' : formatNumber(value, language)}
        {value !== null && unit}
      </b>
    </>
  )
  return <li class={`tile ${step} c${tile.column} r${tile.row}`}>{known ? <a href={known.href}>{words}</a> : <span>{words}</span>}</li>
}

function Scale({ cuts, unit }: { cuts: readonly number[]; unit: string }) {
  const { language } = useReader()
  const number = (value: number | undefined) => `${formatNumber(value ?? 0, language)}${unit}`
  const ranges: Words[] = cuts.map((cut, at) =>
    at === 0 ? { vi: `dưới ${number(cut)}`, en: `under ${number(cut)}` } : `${number(cuts[at - 1])}–${number(cut)}`,
  )
  return (
    <ol class="map-scale">
      {[...ranges, { vi: `từ ${number(cuts.at(-1))}`, en: `${number(cuts.at(-1))} and more` }].map((range, at) => (
        <li key={at}>
          <span class={`swatch step-${at + 1}`} />
          <Say words={range} />
        </li>
      ))}
    </ol>
  )
}
