import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { Fault, Problem } from '../problems.ts'
import { ErrorSummary } from './error-summary.tsx'
import type { Words } from './reader.ts'

type FormState = { faults: readonly Fault[]; typed: Readonly<Record<string, unknown>>; within: string }
const FormContext = createContext<FormState>({ faults: [], typed: {}, within: '' })

/** A form that was refused, with what was typed into it. */
export type Refused = { refused?: Problem | undefined; typed?: Readonly<Record<string, unknown>> | undefined }

/** The same where a page has several forms: which of them. */
export type RefusedOn = Refused & { on?: string | undefined }

/** What the form of this name is given of a refusal. */
export const refusalOf = (name: string, { on, refused, typed }: RefusedOn): Refused => (on === name ? { refused, typed } : {})

/** Place of a fault as a field name: `/dueOn`, `body.dueOn` and `dueOn` are the same. */
const fieldOf = (at: string): string => at.replace(/^(body)?[./]/, '').replaceAll('/', '.')

/**
 * A form that works without JavaScript and keeps what was typed.
 * After a refusal give it `refused` (the Problem) and `typed` (what was sent): the summary at its top takes the focus,
 * and every field of this kit inside finds its own error and its own value by name.
 * Where several forms stand on a page each has an `id`, which the ids of its fields begin with.
 */
export function Form({
  refused,
  typed = {},
  children,
  class: className,
  ...rest
}: Refused & { children: ComponentChildren; class?: string } & Omit<JSX.IntrinsicElements['form'], 'children' | 'class'>) {
  const within = typeof rest.id === 'string' ? `${rest.id}-` : ''
  const faults = (refused?.faults ?? []).map((fault) => ({ ...fault, at: fieldOf(fault.at) }))
  return (
    <FormContext.Provider value={{ faults, typed, within }}>
      <form method="post" {...rest} class={className ?? 'form'} noValidate>
        {refused && (
          <ErrorSummary
            title={faults.length > 0 ? refused.title : refused.words}
            faults={faults}
            within={within}
            files={rest.enctype === 'multipart/form-data'}
          />
        )}
        {children}
      </form>
    </FormContext.Provider>
  )
}

/** What every field takes. */
export type FieldProps = {
  name: string
  label: Words
  /** One line between label and field: what is wanted, an example. */
  hint?: Words | undefined
  /** Absent, the form's fault for this name. */
  error?: Words | undefined
  required?: boolean
  id?: string
}

/** Ids and error of one field: `describedBy` names hint and error for screen readers. */
export function useField({ name, hint, error, id: own }: FieldProps) {
  const { faults, typed, within } = useContext(FormContext)
  const id = own ?? within + name
  const wrong = error ?? faults.find((fault) => fault.at === name)?.words
  const ids = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-error`].filter(Boolean)
  return { id, wrong, describedBy: ids.length > 0 ? ids.join(' ') : undefined, typed: typed[name] }
}
