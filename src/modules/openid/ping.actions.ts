import type { Provider } from 'oidc-provider'
import { heldCtx } from './held.ts'

type Pings = { backchannelPing: (request: unknown) => Promise<void> }

/** Milliseconds after which the answer is surely kept. */
const later = 300

/**
 * A system is told of an answer a moment after it was given, when asking for the tokens finds it, and told once: one that
 * is away, refuses or sends us elsewhere costs its person nothing and asks by itself (CIBA 10.2).
 */
export function tellLater(provider: Provider): void {
  const client = provider.Client.prototype as unknown as Pings
  const ping = client.backchannelPing
  client.backchannelPing = async function tell(this: Pings, request) {
    const { log } = heldCtx()
    const told = () => ping.call(this, request).catch((error: unknown) => log.warn({ err: error }, 'a system was not told of an answer'))
    setTimeout(() => void told(), later)
  }
}
