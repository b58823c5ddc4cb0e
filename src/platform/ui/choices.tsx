import type { Option } from './field.tsx'
import { Hint, Optional, Wrong } from './field.tsx'
import { type FieldProps, useField } from './form.tsx'
import { Say } from './say.tsx'

type GroupProps = FieldProps & { options: readonly Option[]; inline?: boolean }

function Group({ type, chosen, options, inline, ...props }: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { id, wrong, describedBy } = useField(props)
  return (
    <fieldset class="ds-fieldset" id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend class="ds-label">
        <Say words={props.label} /> {props.required === false && <Optional />}
      </legend>
      {props.hint !== undefined && <Hint id={id} words={props.hint} />}
      {wrong !== undefined && <Wrong id={id} words={wrong} />}
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type={type}
            name={props.name}
            option={option}
            id={`${id}-${option.value}`}
            checked={chosen.includes(option.value)}
            wrong={wrong !== undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Choice({
  type,
  name,
  option,
  id,
  checked,
  wrong,
}: {
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  id: string
  checked: boolean
  wrong?: boolean
}) {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
      />
      <label class="ds-label" for={id}>
        <Say words={option.words} />
      </label>
      {option.hint !== undefined && <Hint id={id} words={option.hint} />}
    </div>
  )
}

const listOf = (typed: unknown): readonly string[] | undefined =>
  Array.isArray(typed) ? typed.map(String) : typeof typed === 'string' ? [typed] : undefined

/** One of a few, all in sight. */
export function RadioGroup({ value, ...props }: GroupProps & { value?: string | undefined }) {
  const chosen = listOf(useField(props).typed) ?? (value === undefined ? [] : [value])
  return <Group {...props} type="radio" chosen={chosen} />
}

/** Any of a few; sends `name` once for each. */
export function CheckboxGroup({ values = [], ...props }: GroupProps & { values?: readonly string[] }) {
  return <Group {...props} type="checkbox" chosen={listOf(useField(props).typed) ?? values} />
}

/** One yes or no; sends `value` (`yes`) when ticked. */
export function Checkbox({ checked = false, value = 'yes', ...props }: FieldProps & { checked?: boolean; value?: string }) {
  const { id, wrong, typed } = useField(props)
  const option = { value, words: props.label, ...(props.hint !== undefined && { hint: props.hint }) }
  return (
    <div>
      {wrong !== undefined && <Wrong id={id} words={wrong} />}
      <Choice
        type="checkbox"
        name={props.name}
        option={option}
        id={id}
        checked={typed === undefined ? checked : listOf(typed)?.includes(value) === true}
        wrong={wrong !== undefined}
      />
    </div>
  )
}
