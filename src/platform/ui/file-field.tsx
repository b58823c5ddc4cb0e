import { Field } from './field.tsx'
import { type FieldProps, useField } from './form.tsx'

/** A file to send; the form around it needs `enctype="multipart/form-data"`. `accept` as in HTML: `.docx,.pdf`. */
export function FileField({ accept, multiple, ...props }: FieldProps & { accept?: string; multiple?: boolean }) {
  const { id, wrong, describedBy } = useField(props)
  return (
    <Field {...props}>
      <input
        class="file"
        type="file"
        id={id}
        name={props.name}
        accept={accept}
        multiple={multiple}
        required={props.required === true}
        aria-invalid={wrong === undefined ? undefined : 'true'}
        aria-describedby={describedBy}
      />
    </Field>
  )
}
