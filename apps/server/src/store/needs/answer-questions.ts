import type { Json, NeedAnswered, Question } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { cameFromOf } from './came-from-of.ts'
import { countOf } from './count-of.ts'
import { coverageOf } from './coverage-of.ts'
import { madePartsOf, openPartsOf } from './parts-of.ts'
import { postsOf } from './posts-of.ts'
import { standingOf } from './standing-of.ts'
import { termValid } from './term-valid.ts'

export interface Asker {
  town: number
  /** Cases outside it are answered as if they were not there. Undefined: the clock, which sees all. */
  reach: Reach | undefined
}

/** Puts a deed's questions to the store, one after another: locks are taken in the order in which the definition lists its needs. */
export async function answerQuestions(tx: Tx, asker: Asker, questions: readonly Question[]): Promise<NeedAnswered[]> {
  const answered: NeedAnswered[] = []
  for (const need of questions) answered.push({ need, answer: await answerTo(tx, asker, need) })
  return answered
}

function answerTo(tx: Tx, { town, reach }: Asker, question: Question): Promise<Json> {
  switch (question.need) {
    case 'term-valid': return termValid(tx, town, question)
    case 'count': return countOf(tx, town, question)
    case 'came-from': return cameFromOf(tx, { town, reach }, question)
    case 'parts': return openPartsOf(tx, town, question.case)
    case 'parts-made': return madePartsOf(tx, town, question.case)
    case 'standing': return standingOf(tx, { town, reach }, question.case)
    case 'posts': return postsOf(tx, town, question)
    case 'coverage': return coverageOf(tx, town, question)
  }
}
