import { spawn, spawnSync } from 'node:child_process'
import { exportPKCS8 } from 'jose'
import { expect, test } from 'vitest'
import { agreed, givenClient, givenPerson, givenWorld } from './world.ts'

/** Another language's library (Authlib), where it is installed; FOREIGN_PYTHON names a Python that has it. */
const python = process.env['FOREIGN_PYTHON'] ?? 'python3'
const there = spawnSync(python, ['-c', 'import authlib, joserfc, requests']).status === 0

const script = `
import json, sys, requests
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
given = json.loads(sys.stdin.readline())
found = requests.get(given['issuer'] + '/.well-known/openid-configuration').json()
client = OAuth2Session(given['client'], ECKey.import_key(given['key']), token_endpoint_auth_method='private_key_jwt',
  redirect_uri=given['redirect'], scope='openid profile', code_challenge_method='S256')
client.register_client_auth_method(PrivateKeyJWT(found['token_endpoint'], alg='ES256', headers={'kid': 'k1'}))
verifier = 'v' * 50
url, state = client.create_authorization_url(found['authorization_endpoint'], code_verifier=verifier, nonce='n1')
print(url, flush=True)
token = client.fetch_token(found['token_endpoint'], authorization_response=sys.stdin.readline().strip(), code_verifier=verifier)
keys = KeySet.import_key_set(requests.get(found['jwks_uri']).json())
claims = jwt.decode(token['id_token'], keys, algorithms=['ES256']).claims
jwt.JWTClaimsRegistry(iss={'essential': True, 'value': given['issuer']}, aud={'value': given['client']}).validate(claims)
print(json.dumps({'claims': claims, 'info': client.get(found['userinfo_endpoint']).json()}), flush=True)
`

test.skipIf(!there)('a client library of another language (Authlib for Python) signs somebody in', async () => {
  const world = await givenWorld()
  const client = await givenClient(world)
  const person = await givenPerson(world)
  const child = spawn(python, ['-c', script])
  const lines: string[] = []
  let wrong = ''
  child.stdout.on('data', (piece: Buffer) => lines.push(...piece.toString('utf8').trim().split('\n')))
  child.stderr.on('data', (piece: Buffer) => (wrong += piece.toString('utf8')))
  const line = async (at: number) => {
    for (let tries = 0; tries < 3_000 && lines.length <= at && child.exitCode === null; tries += 1)
      await new Promise((later) => setTimeout(later, 20))
    return lines[at] ?? wrong
  }
  const key = await exportPKCS8(client.key)
  child.stdin.write(`${JSON.stringify({ issuer: world.issuer, client: client.id, redirect: client.redirect, key })}\n`)
  const back = await agreed(person.browser, new URL(await line(0)))
  child.stdin.write(`${back.href}\n`)
  const told = await line(1)
  if (wrong) throw new Error(wrong)
  expect(JSON.parse(told)).toMatchObject({ claims: { aud: client.id, nonce: 'n1', acr: '2' }, info: { name: person.name } })
  child.stdin.end()
})
