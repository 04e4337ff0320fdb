import type { CaseView, OpenAct, ReplyFinding } from '@zhenzhi/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { replyCheckQuery } from '../../../wire/reply-check.ts'
import { useSettled } from '../use-settled.ts'

export interface Check {
  /** What is amiss with the answer as it stands now. */
  open: readonly ReplyFinding[]
  /** How many were amiss before and were written anew. */
  taken: number
  /** The answer was looked at, and there is one. */
  looked: boolean
  /** The answer, for the words around what is marked. */
  text: string
  why: (one: ReplyFinding) => string | undefined
  /** Sets one aside; without a reason it is taken up again. */
  setAside: (one: ReplyFinding, why: string | undefined) => void
  /** What the act keeps of it. */
  kept: Readonly<Record<string, unknown>>
}

const keyOf = ({ kind, words }: ReplyFinding) => `${kind} ${words}`

/** Advice on the answer of this act, asked for after a pause in typing, and what became of each piece of it. Nothing hinders the act. */
export function useReplyCheck(file: CaseView, { name, answers }: OpenAct, what: Readonly<Record<string, unknown>>): Check {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [seen, see] = useState<readonly ReplyFinding[]>([])
  const asked = useSettled({ act: name, what })
  const answer = useQuery({ ...replyCheckQuery(file.id, asked, answers !== undefined), placeholderData: keepPreviousData })
  const open = answer.data ?? []
  const fresh = open.filter((one) => !seen.some((before) => keyOf(before) === keyOf(one)))
  // Kept while the form is open, so that what was written anew counts as taken.
  if (fresh.length > 0) see([...seen, ...fresh])
  const text = textOf(file, what, answers)
  const isOpen = (one: ReplyFinding) => open.some((now) => keyOf(now) === keyOf(one))
  const rows = seen.map((one) => {
    const why = (reasons[keyOf(one)] ?? '').trim()
    if (!isOpen(one)) return { finding: one.kind, outcome: 'taken' }
    return why === '' ? { finding: one.kind, outcome: 'left' } : { finding: one.kind, outcome: 'set-aside', why }
  })
  return {
    open, text, taken: seen.filter((one) => !isOpen(one)).length, looked: answer.data !== undefined && !answer.isPlaceholderData && text !== '',
    why: (one) => reasons[keyOf(one)],
    setAside: (one, why) => setReasons((all) => (why === undefined ? without(all, keyOf(one)) : { ...all, [keyOf(one)]: why })),
    kept: answers === undefined || rows.length === 0 ? {} : { [answers.kept]: rows },
  }
}

function without(all: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== key))
}

/** What is typed, or what stands where nothing is. */
function textOf({ values }: CaseView, what: Readonly<Record<string, unknown>>, answers: OpenAct['answers']): string {
  const fields = answers === undefined ? [] : answers.says
  const typed = fields.map((name) => what[name] ?? values.find((one) => one.name === name)?.shown)
  return typed.filter((text) => typeof text === 'string').join('\n')
}
