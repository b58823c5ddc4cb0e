import { Input, type Words } from '../../platform/ui/index.ts'

/** The name under which somebody signs in. */
export const NameField = () => (
  <Input name="name" label={{ vi: 'Tên đăng nhập', en: 'Name' }} autocomplete="username" autocapitalize="none" spellcheck={false} required />
)

/** The password somebody has. */
export const PasswordField = ({ name = 'password', label = { vi: 'Mật khẩu', en: 'Password' } }: { name?: string; label?: Words }) => (
  <Input name={name} type="password" label={label} autocomplete="current-password" required />
)

const sentence = { vi: 'Ít nhất 12 ký tự; một câu dễ nhớ là tốt nhất.', en: 'At least 12 characters; a sentence is best.' }

/** A password somebody chooses. */
export const NewPasswordField = ({ name = 'fresh', label = { vi: 'Mật khẩu mới', en: 'New password' } }: { name?: string; label?: Words }) => (
  <Input name={name} type="password" label={label} hint={sentence} autocomplete="new-password" required />
)

type CodeLook = { name?: string; label: Words; hint?: Words; letters?: boolean; size?: number; required?: boolean }

/** A code that was sent, printed or is shown by an app; of digits unless it has letters. */
export const CodeField = ({ name = 'code', label, hint, letters = false, size = 12, required = true }: CodeLook) => (
  <Input
    name={name}
    label={label}
    {...(hint && { hint })}
    autocomplete="one-time-code"
    inputmode={letters ? 'text' : 'numeric'}
    spellcheck={false}
    size={size}
    required={required}
  />
)

/** The number of 12 digits on somebody's card. */
export const PersonalNumberField = ({ hint }: { hint?: Words }) => (
  <Input
    name="personalId"
    label={{ vi: 'Số định danh cá nhân', en: 'Personal number' }}
    {...(hint && { hint })}
    inputmode="numeric"
    size={14}
    required
  />
)
