import { TOTP } from 'otpauth'

/** What a telephone shows at a moment for a secret typed in by its letters. */
export function codeAt(letters: string, moment: string): string {
  return new TOTP({ secret: letters.replaceAll(' ', '') }).generate({ timestamp: Date.parse(moment) })
}
