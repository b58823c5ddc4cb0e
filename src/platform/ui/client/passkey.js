// Forms that ask for a passkey: the browser's answer goes into the form, which is then sent like any other.
const fromText = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const withBytes = (keys = []) => keys.map((key) => ({ ...key, id: fromText(key.id) }))

async function make(options) {
  const publicKey = {
    ...options,
    challenge: fromText(options.challenge),
    user: { ...options.user, id: fromText(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
  }
  const key = await navigator.credentials.create({ publicKey })
  const { clientDataJSON, attestationObject } = key.response
  return answer(key, { clientDataJSON, attestationObject }, { transports: key.response.getTransports?.() ?? [] })
}

async function ask(options) {
  const publicKey = { ...options, challenge: fromText(options.challenge), allowCredentials: withBytes(options.allowCredentials) }
  const key = await navigator.credentials.get({ publicKey })
  const { clientDataJSON, authenticatorData, signature, userHandle } = key.response
  return answer(key, { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) }, {})
}

const answer = (key, parts, more) =>
  JSON.stringify({
    id: key.id,
    rawId: key.id,
    type: key.type,
    clientExtensionResults: {},
    response: { ...Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, toText(bytes)])), ...more },
  })

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', (event) => {
    const field = form.elements.namedItem('response')
    if (field.value !== '' || !window.PublicKeyCredential) return
    event.preventDefault()
    const work = form.dataset.passkey === 'make' ? make : ask
    work(JSON.parse(form.dataset.options)).then(
      (text) => {
        field.value = text
        form.submit()
      },
      () => {
        form.querySelector('[role=alert]').textContent = form.dataset.failed
      },
    )
  })
}
