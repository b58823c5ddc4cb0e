import type { FastifyRequest } from 'fastify'

type Failure = Error & { code?: string; constraint?: string; table?: string }

/** The database quotes the values it refuses; they may be names. */
const withoutValues = (text: string): string => text.replaceAll(/"[^"\n]*"|=\([^)\n]*\)/g, '…')

/** An address with what only its owner may know left out: a path that is itself a key. */
const withoutKeys = (url: string): string => (url.split('?')[0] ?? '').replaceAll(/(?<=\/)[\w-]{43,}/g, '…')

/** What log lines say of a request and of a failure: enough to find the place, nothing of the person or of what was typed. */
export const serializers = {
  req: (request: FastifyRequest) => ({ method: request.method, url: withoutKeys(request.url) }),
  err: (error: Error) => {
    const { name, message, stack = '', code, constraint, table } = error as Failure
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
    return { type: name, message: withoutValues(message), code, constraint, table, stack: frames.join('\n') }
  },
}
