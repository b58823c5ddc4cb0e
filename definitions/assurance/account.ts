/**
 * What a person's own security asks for. Decree 69/2024/NĐ-CP lets holders lock and unlock their electronic identity;
 * the level it asks for is not certain, so it stands here.
 */
export const accountPolicy = {
  /** Level of authentication that opens a locked account again. */
  unlockLevel: 2,
  /** How many minutes old a sign-in may be to change means of signing in. */
  changeMinutes: 15,
  /** Codes printed for the case that a means is lost. */
  recoveryCodes: 10,
  /** Minutes a code sent by mail is good. */
  mailMinutes: 10,
} as const
