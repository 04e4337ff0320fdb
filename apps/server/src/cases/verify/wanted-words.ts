import type { Standing } from '@zhenzhi/kernel'
import { wordsOf } from '../../store/derived/words.ts'
import type { TriedKey } from '../../store/keys/try-keys.ts'
import type { WantedWords } from '../../store/verify/check-words.ts'
import type { Found } from '../../store/verify/finding.ts'
import type { DeskLaw } from '../desk-parts.ts'
import { searchedText } from '../searched-text.ts'

interface Searched {
  /** Undefined: it was destroyed. */
  key: TriedKey | undefined
  law: DeskLaw
  found: Found
}

/** Under which words a case must be found; undefined where its text cannot be read, which is a finding of its own. */
export function wantedWords({ town, id: stream, definition, values }: Standing, { key, law, found }: Searched): WantedWords | undefined {
  if (key === undefined) return { stream, words: [], deleted: true }
  if (key === 'shut') {
    found({ table: 'data_key', town, stream, kind: 'shut', what: '这一件的密钥打不开：密钥被改过，或缺主密钥；内容读不出，搜索词无从核对' })
    return undefined
  }
  try {
    const texts = searchedText(law.definitions[definition.hash], values, { town, stream, keys: new Map([[key.kid, key]]) })
    return { stream, words: wordsOf(texts), deleted: false }
  } catch {
    found({ table: 'act', town, stream, kind: 'shut', what: '办理记录里有密文用这一件的密钥打不开；搜索词无从核对' })
    return undefined
  }
}
