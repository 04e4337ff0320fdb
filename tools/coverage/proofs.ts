import { relative } from 'node:path'
import type { Tried } from '@zhenzhi/kernel'

/** What is read of vitest's JSON report. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string; readonly meta?: { readonly tried?: readonly Tried[] } }[]
  }[]
}

/** Row id to the tests that proved it, each as `file: sentence`, sorted. */
export type Proofs = ReadonlyMap<string, readonly string[]>

/** Only stories prove rows: the tests of the packages, which need no database and always run. */
const stories = /^packages\//

/**
 * The rows that passing stories prove: those whose ids stand in brackets at the end of a test's name, `… [D02] [D18]`.
 * A test that failed or was left out proves nothing.
 */
export function proofs(report: TestReport, root: string): Proofs {
  const found = new Map<string, string[]>()
  for (const file of report.testResults) {
    const path = relative(root, file.name).replaceAll('\\', '/')
    if (!stories.test(path)) continue
    for (const { title, status } of file.assertionResults) {
      if (status !== 'passed') continue
      const { sentence, ids } = read(title)
      for (const id of ids) found.set(id, [...(found.get(id) ?? []), `${path}: ${sentence}`])
    }
  }
  return new Map([...found].map(([id, tests]) => [id, [...new Set(tests)].sort()]))
}

function read(title: string): { sentence: string; ids: string[] } {
  const end = /(?:\s*\[[A-Z]\d{2}\])+\s*$/.exec(title)?.[0] ?? ''
  return { sentence: title.slice(0, title.length - end.length), ids: end.match(/[A-Z]\d{2}/g) ?? [] }
}
