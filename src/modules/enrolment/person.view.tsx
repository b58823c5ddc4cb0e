import { DateField, Input, RadioGroup } from '../../platform/ui/index.ts'
import { PersonalNumberField } from '../identity/index.ts'

/** The fields in which a person is written down, on line and at a desk. */
export function PersonFields() {
  return (
    <>
      <PersonalNumberField hint={{ vi: '12 chữ số trên thẻ căn cước.', en: 'The 12 digits on the card.' }} />
      <Input
        name="fullName"
        label={{ vi: 'Họ, chữ đệm và tên', en: 'Full name' }}
        hint={{ vi: 'Như trên giấy tờ.', en: 'As on the document.' }}
        autocomplete="name"
        required
      />
      <DateField name="bornOn" label={{ vi: 'Ngày sinh', en: 'Date of birth' }} required />
      <RadioGroup
        name="sex"
        label={{ vi: 'Giới tính', en: 'Sex' }}
        inline
        options={[
          { value: 'female', words: { vi: 'Nữ', en: 'Female' } },
          { value: 'male', words: { vi: 'Nam', en: 'Male' } },
        ]}
        required
      />
      <Input name="residence" label={{ vi: 'Nơi cư trú', en: 'Residence' }} required={false} />
    </>
  )
}
