import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Found } from './finding.ts'

/** The words of a case as its acts give them. */
export interface WantedWords {
  stream: Id
  words: readonly string[]
  /** Its content was deleted: no word may be left. */
  deleted: boolean
}

/** Words hold no space. Joined and in order: of nearly all cases one comparison says that all is well. */
const kept = `
SELECT w.case_id AS stream, string_agg(w.word, ' ' ORDER BY w.word) AS words FROM z.words w
WHERE w.town_id = $1 AND w.case_id = ANY($2::uuid[]) GROUP BY w.case_id`

/** The words under which cases are found, against their text. Findings count and never name them: a word may be a person's. */
export async function checkWords(tx: Tx, { town, wanted, found }: { town: number; wanted: readonly WantedWords[]; found: Found }): Promise<void> {
  const { rows } = await tx.query<{ stream: Id; words: string }>(kept, [town, wanted.map(({ stream }) => stream)])
  const joined = new Map(rows.map(({ stream, words }) => [stream, words]))
  for (const { stream, words, deleted } of wanted) {
    const text = joined.get(stream) ?? ''
    if (text === words.join(' ')) continue
    const there = new Set(text === '' ? [] : text.split(' '))
    const say = (kind: string, what: string) => found({ table: 'words', town, stream, kind, what })
    const missing = words.filter((word) => !there.delete(word)).length
    if (missing > 0) say('missing', `少了 ${missing} 个搜索词，用这些词搜不到这一件，请重建`)
    if (there.size > 0) say('added', deleted ? `内容已按规定删除，却还留有 ${there.size} 个搜索词，请重建` : `多出 ${there.size} 个搜索词，会错搜出这一件，请重建`)
  }
}
