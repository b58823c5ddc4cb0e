import type { ComponentChildren, JSX } from 'preact'
import { type FieldProps, useField } from './form.tsx'
import { sayIn, useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'

export const Hint = ({ id, words }: { id: string; words: Words }) => (
  <Say as="p" class="hint" data-field="description" id={`${id}-hint`} words={words} />
)
export const Wrong = ({ id, words }: { id: string; words: Words }) => <Say as="p" class="ds-validation-message" id={`${id}-error`} words={words} />

/** Says that a field may stay empty; the rest must be filled in. */
export const Optional = () => <Say as="span" class="optional" words={{ vi: '(không bắt buộc)', en: '(optional)' }} />

/** Label, hint and error around one control; most forms want `Input`, `Select` and the like instead. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const { id, wrong } = useField(props)
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        <Say words={props.label} /> {props.required === false && <Optional />}
      </label>
      {props.hint !== undefined && <Hint id={id} words={props.hint} />}
      {wrong !== undefined && <Wrong id={id} words={wrong} />}
      {children}
    </div>
  )
}

type Shared = { value?: string | number | undefined }
const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

const controlOf = (props: FieldProps & Shared, field: ReturnType<typeof useField>) => ({
  id: field.id,
  name: props.name,
  class: 'ds-input',
  required: props.required === true,
  'aria-invalid': field.wrong === undefined ? undefined : ('true' as const),
  'aria-describedby': field.describedBy,
})

/** One line of text. `size` is the number of characters expected: the field is as wide as its answer. `required={false}` says so beside the label. */
export function Input({
  hint,
  error,
  label,
  value,
  id,
  ...rest
}: FieldProps & Shared & Omit<JSX.IntrinsicElements['input'], keyof FieldProps | 'value'>) {
  const props: FieldProps & Shared = {
    hint,
    error,
    label,
    value,
    name: rest.name,
    ...(id !== undefined && { id }),
    ...(rest.required !== undefined && { required: rest.required }),
  }
  const field = useField(props)
  return (
    <Field {...props}>
      <input type="text" autocomplete="off" {...rest} {...controlOf(props, field)} value={textOf(field.typed) ?? value} />
    </Field>
  )
}

/** Several lines of text. */
export function Textarea({ rows = 4, value, ...props }: FieldProps & Shared & { rows?: number }) {
  const field = useField(props)
  return (
    <Field {...props}>
      <textarea {...controlOf(props, field)} rows={rows}>
        {textOf(field.typed) ?? value}
      </textarea>
    </Field>
  )
}

/** A choice offered by `Select`, `RadioGroup`, `CheckboxGroup`. */
export type Option = { readonly value: string; readonly words: Words; readonly hint?: Words; readonly disabled?: boolean }

/** One of many; `empty` is the line for no choice. For up to five choices prefer `RadioGroup`. */
export function Select({ options, empty, value, ...props }: FieldProps & Shared & { options: readonly Option[]; empty?: Words }) {
  const { language } = useReader()
  const field = useField(props)
  const chosen = textOf(field.typed) ?? textOf(value) ?? ''
  return (
    <Field {...props}>
      <select {...controlOf(props, field)}>
        {empty !== undefined && (
          <option value="" selected={chosen === ''}>
            {sayIn(language, empty)}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen} disabled={option.disabled}>
            {sayIn(language, option.words)}
          </option>
        ))}
      </select>
    </Field>
  )
}
