// htmx comes when a part that uses it is first touched, so that the first view does not wait for it.
const enhancement = document.currentScript?.dataset.htmx
const touches = ['focusin', 'pointerdown']

function enhance() {
  for (const touch of touches) document.removeEventListener(touch, enhance)
  const script = document.createElement('script')
  script.src = enhancement
  document.head.append(script)
}

if (enhancement) for (const touch of touches) document.addEventListener(touch, enhance)

// Single-key shortcuts: `/` to the search box, j and k through rows, and any element with `data-key`.
// A reader may switch them off (kept in this browser); nothing here is needed to use a page.
const off = () => localStorage.getItem('keys') === 'off'
const typing = (element) =>
  element instanceof HTMLElement && (element.isContentEditable || element.matches('input:not([type=checkbox],[type=radio]),textarea,select'))

// The row in hand: where the focus is, else the one the address names, else the one the server chose.
const current = () =>
  document.activeElement?.closest('[data-row]') ?? document.querySelector('[data-row]:target') ?? document.querySelector('[data-row][data-chosen]')

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')]
  const at = rows.indexOf(current())
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)]
  const target = next?.querySelector('a,button,input')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}

// A key of a row acts on the row in hand alone, so that nothing is decided about a row nobody looks at.
function press(key) {
  const wanted = `[data-key="${CSS.escape(key)}"]`
  const target = current()?.querySelector(wanted) ?? [...document.querySelectorAll(wanted)].find((each) => each.closest('[data-row]') === null)
  if (target === undefined) return false
  if (typing(target)) target.focus()
  else target.click()
  return true
}

document.addEventListener('keydown', (event) => {
  if (off() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  const moved = event.key === 'j' ? (step(1), true) : event.key === 'k' ? (step(-1), true) : event.key.length === 1 && press(event.key)
  if (moved) event.preventDefault()
})

for (const label of document.querySelectorAll('[data-key-switch]')) {
  const box = label.querySelector('input')
  label.hidden = false
  box.checked = !off()
  box.addEventListener('change', () => localStorage.setItem('keys', box.checked ? 'on' : 'off'))
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// Addresses of filtered lists name only what was filled in.
document.addEventListener('formdata', (event) => {
  if (event.target.method !== 'get') return
  const empty = Array.from(event.formData).filter(([, value]) => value === '')
  for (const [name] of empty) event.formData.delete(name)
})

// The chosen row comes into sight in its own column, wherever the page stands.
const chosen = document.querySelector('.follows [data-chosen]')
if (chosen) chosen.closest('.follows').scrollTop = chosen.offsetTop

document.querySelector('.ds-error-summary')?.focus()

// A scanned page: the region of the field in hand is framed and comes into view; Enter goes to the next field instead of sending.
const regions = document.querySelectorAll('[data-region]')
document.addEventListener('focusin', ({ target }) => {
  const region = [...regions].find((each) => each.dataset.region === target.name)
  if (region === undefined) return
  for (const each of regions) each.toggleAttribute('data-on', each === region)
  const page = region.closest('.scan-page')
  const [inner, outer] = [region.getBoundingClientRect(), page.getBoundingClientRect()]
  page.scrollBy(inner.left - outer.left - (outer.width - inner.width) / 2, inner.top - outer.top - (outer.height - inner.height) / 2)
})
for (const form of document.querySelectorAll('[data-stepwise]'))
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.target.matches('input,select') || event.isComposing) return
    event.preventDefault()
    const fields = [...form.querySelectorAll('input:not([type=hidden],[type=radio]),select,[type=submit]')]
    fields[fields.indexOf(event.target) + 1]?.focus()
  })
