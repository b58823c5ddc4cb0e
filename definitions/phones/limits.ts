/**
 * How many text messages the office pays for and a number puts up with. Ours, no law names them: check with the gateway's
 * contract. Prefixes of Vietnamese mobile numbers after the change of 2018 to ten digits.
 */
export const textLimits = {
  perNumberADay: 10,
  aDay: 5_000,
  /** Seconds between two messages to one number. */
  between: 60,
  /** How often a message is tried that the gateway certainly did not take. */
  attempts: 3,
} as const

export const mobilePrefixes = ['3', '5', '7', '8', '9'] as const
