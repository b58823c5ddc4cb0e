/**
 * Which passkeys are taken, by role and from which day; the first line that fits decides, so the newest stand first.
 * `attestation` "direct" asks the authenticator to say its model (AAGUID): of these `models` are allowed (null: any) and
 * `refused` are not; `formats` are the kinds of proof of it that are taken (null: any). `hardwareOnly` refuses keys that
 * are synced. Algorithms are COSE numbers: EdDSA, ES256, RS256. A key that was enrolled and fits no longer still shows
 * that its holder has it, and counts for no more than level 1; one that is refused counts for nothing.
 */
export const passkeyPolicies = [
  {
    validFrom: '2024-07-01',
    roles: ['administrator'],
    attestation: 'direct',
    userVerification: 'required',
    algorithms: [-8, -7, -257],
    models: null,
    refused: [],
    formats: null,
    hardwareOnly: false,
  },
  {
    validFrom: '2024-07-01',
    roles: null,
    attestation: 'none',
    userVerification: 'required',
    algorithms: [-8, -7, -257],
    models: null,
    refused: [],
    formats: null,
    hardwareOnly: false,
  },
] as const

/**
 * Models whose keys can no longer be trusted, with the day from which and what the FIDO Metadata Service calls it
 * (REVOKED, USER_VERIFICATION_BYPASS, ATTESTATION_KEY_COMPROMISE, USER_KEY_REMOTE_COMPROMISE, USER_KEY_PHYSICAL_COMPROMISE).
 * The office writes them here from the published list: the program fetches nothing.
 */
export const compromisedModels: readonly { model: string; since: string; status: string }[] = []
