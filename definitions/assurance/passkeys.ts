/**
 * Which passkeys are taken, by role; the first line that fits decides. `attestation` "direct" asks the authenticator to
 * prove its model, of which `models` (AAGUIDs; null: any) are allowed; `hardwareOnly` refuses keys that are synced.
 * Algorithms are COSE numbers: EdDSA, ES256, RS256. The user is always verified.
 */
export const passkeyPolicies = [
  { roles: ['administrator'], attestation: 'direct', algorithms: [-8, -7, -257], models: null, refused: [], hardwareOnly: false },
  { roles: null, attestation: 'none', algorithms: [-8, -7, -257], models: null, refused: [], hardwareOnly: false },
] as const
