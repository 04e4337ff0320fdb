import { setTimeout as wait } from 'node:timers/promises'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Moment, Refused } from '@zhenzhi/kernel'
import { v4 } from 'uuid'
import { beatRun, beginRun, cancelRun, endRun } from '../store/imports/import-run.ts'
import type { RunKind } from '../store/imports/import-run.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Tx } from '../store/in-towns.ts'
import type { ImportParts } from './import-parts.ts'

/** A run that has said nothing for so long was broken off, by a kill or a lost machine. Its transaction went with it. */
export const silentSeconds = 60
/** Whoever sets something small running has its end in the same answer. */
const patience = 2500
/** Of a fault that says only that somebody cancelled the run, who was told already. */
const brokenOff = Symbol('broken off')

function broken(id: Id): Error {
  return Object.assign(new Error(`the run for import ${id} was cancelled, or another has taken over`), { [brokenOff]: true })
}

export type Progress = (done: number, total: number) => Promise<void>
/** Ends the run within the transaction that does its work, so that it is either cancelled or done; what was cancelled throws. */
export type Finish = (tx: Tx) => Promise<void>

export interface Runs {
  /** Sets work going in the background, one at a time for each import. Answers after a moment, done or not. */
  start: (run: { town: number; id: Id; kind: RunKind; work: (progress: Progress, finish: Finish) => Promise<{ done: true } | Refused> }) => Promise<{ started: true } | Refused>
  /** Breaks off what runs for an import; what it had begun is undone. */
  cancel: (of: { town: number; id: Id }) => Promise<{ done: true } | Refused>
  /** Lets none begin, breaks off those that go, and waits until they are undone. */
  stop: () => Promise<void>
}

export function makeRuns(parts: ImportParts): Runs {
  const going = new Set<Promise<void>>()
  let stopping = false
  return {
    start: async ({ town, id, kind, work }) => {
      const run = v4()
      const { moment } = parts.clock.now()
      const may = !stopping && await inTowns(parts.app, [town], (tx) => beginRun(tx, town, { id, kind, run, beat: moment, silent: earlier(moment, silentSeconds) }))
      if (!may) return refuse('not-accepted', '这份台账正在检查或导入，请等它做完再操作。')
      const progress: Progress = async (done, total) => {
        if (stopping) throw new Error('the server is stopping; what was begun is undone')
        const mine = await inTowns(parts.app, [town], (tx) => beatRun(tx, town, { id, run, beat: parts.clock.now().moment, done, total }))
        if (!mine) throw broken(id)
      }
      const finish: Finish = async (tx) => {
        if (!await endRun(tx, town, { id, run, says: null })) throw broken(id)
      }
      const ended = carry(parts, { town, id, run, work: () => work(progress, finish) })
      going.add(ended)
      void ended.finally(() => going.delete(ended))
      await Promise.race([ended, wait(patience, undefined, { ref: false })])
      return { started: true }
    },
    cancel: async ({ town, id }) => {
      const was = await inTowns(parts.app, [town], (tx) => cancelRun(tx, town, { id, run: v4(), says: '已取消，没有写入任何记录。' }))
      return was ? { done: true } : refuse('not-accepted', '现在没有在做的，不用取消。请刷新看最新情况。')
    },
    stop: async () => {
      stopping = true
      await Promise.all(going)
    },
  }
}

interface Carried {
  town: number
  id: Id
  run: Id
  work: () => Promise<{ done: true } | Refused>
}

/** Never throws: what went wrong is told where faults are kept, and the person reads that nothing was written. */
async function carry(parts: ImportParts, { town, id, run, work }: Carried): Promise<void> {
  try {
    const answer = await work()
    await say(parts, { town, id, run, says: isRefused(answer) ? answer.refusal.says : null })
  } catch (fault) {
    if (fault instanceof Error && brokenOff in fault) return
    parts.failed(fault)
    await say(parts, { town, id, run, says: '系统出了差错，没有写入任何记录。请再试一次；还不行请告诉管理员。' }).catch(parts.failed)
  }
}

function say({ app }: ImportParts, { town, id, run, says }: { town: number; id: Id; run: Id; says: string | null }): Promise<boolean> {
  return inTowns(app, [town], (tx) => endRun(tx, town, { id, run, says }))
}

export function earlier(moment: Moment, seconds: number): Moment {
  return new Date(Date.parse(moment) - seconds * 1000).toISOString()
}
