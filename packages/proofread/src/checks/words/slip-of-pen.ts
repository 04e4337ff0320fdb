import type { Check } from '../../check.ts'
import { withoutOverlaps } from '../../text/make-finding.ts'
import { doubledCharacter } from './doubled-character.ts'
import { homophone } from './homophone.ts'
import { loneCharacter } from './lone-character.ts'
import { nearPhrase } from './near-phrase.ts'
import { nearRepeat } from './near-repeat.ts'
import { nearWord } from './near-word.ts'
import { swappedCharacters } from './swapped-characters.ts'
import { termOfSequence } from './term-of-sequence.ts'
import { turnedPhrase } from './turned-phrase.ts'
import { unlikelyWord } from './unlikely-word.ts'
import { wrongWord } from './wrong-word.ts'

/** Characters wrong, lost, added or moved. What several ways of looking find in one place is one finding. */
export const slipOfPen: Check = (text, about) => withoutOverlaps([
  ...wrongWord(text, about), ...homophone(text, about), ...termOfSequence(text, about), ...nearPhrase(text, about), ...nearRepeat(text, about),
  ...swappedCharacters(text, about), ...loneCharacter(text, about), ...nearWord(text, about), ...doubledCharacter(text, about),
  ...turnedPhrase(text, about), ...unlikelyWord(text, about),
])
