import { addDays, gatesOf } from '@zhenzhi/kernel'
import type { Definition, Tried } from '@zhenzhi/kernel'
import type { TestReport } from './proofs.ts'

export interface Untried {
  gates: { all: number; missing: readonly string[] }
  duties: { all: number; missing: readonly string[] }
}

/**
 * Which conditions no passing story tried without, and which duties none looked at on the day they fall due and on the day after. Of what
 * passes on a day only an exact look counts: a story that looks a week later would not see a limit that is a day too long. What the engine
 * makes of a supply is the engine's own to prove.
 */
export function untried(definitions: readonly Definition[], report: TestReport): Untried {
  const { refusals, looks } = heard(report)
  const gates = definitions.filter(({ supplies }) => supplies === undefined).flatMap((definition) => gatesOf(definition).map((gate) => ({ ...gate, definition: definition.id })))
  const duties = definitions.flatMap(({ id, duties: all }) => Object.keys(all).map((duty) => ({ definition: id, duty })))
  return {
    gates: {
      all: gates.length,
      missing: gates.filter(({ definition, act, says }) => refusals.get(`${definition}.${act}`)?.some((one) => one.startsWith(says)) !== true)
        .map(({ definition, act, says }) => `${definition}.${act}: ${says}`),
    },
    duties: {
      all: duties.length,
      missing: duties.flatMap(({ definition, duty }) => {
        const seen = looks.get(`${definition}.${duty}`)
        const missing = [...(seen?.has('before') === true ? [] : ['the day it falls due']), ...(seen?.has('after') === true ? [] : ['the day after'])]
        return missing.length === 0 ? [] : [`${definition}.${duty}: ${missing.join(' and ')}`]
      }),
    },
  }
}

function heard(report: TestReport): { refusals: Map<string, string[]>; looks: Map<string, Set<'before' | 'after'>> } {
  const refusals = new Map<string, string[]>()
  const looks = new Map<string, Set<'before' | 'after'>>()
  for (const tried of passed(report)) {
    if ('says' in tried) {
      const key = `${tried.definition}.${tried.act}`
      refusals.set(key, [...(refusals.get(key) ?? []), tried.says])
      continue
    }
    const when = whenOf(tried)
    if (when === undefined) continue
    const key = `${tried.definition}.${tried.duty}`
    looks.set(key, (looks.get(key) ?? new Set()).add(when))
  }
  return { refusals, looks }
}

function passed({ testResults }: TestReport): Tried[] {
  return testResults.flatMap(({ assertionResults }) => assertionResults.flatMap(({ status, meta }) => (status === 'passed' ? meta?.tried ?? [] : [])))
}

function whenOf({ day, due, passed: late }: Extract<Tried, { duty: string }>): 'before' | 'after' | undefined {
  if (day === due && !late) return 'before'
  return day === addDays(due, 1) && late ? 'after' : undefined
}
