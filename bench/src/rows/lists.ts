import { openBrowser } from '../measure/browser.ts'
import type { Browser } from '../measure/browser.ts'
import { capture } from '../measure/capture.ts'
import type { Transaction } from '../measure/capture.ts'
import { startProgram } from '../programs/child.ts'
import type { Child } from '../programs/child.ts'
import type { Officer } from '../sets/county.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import type { SetMade } from '../sets/set-size.ts'
import { readers } from '../sets/staff.ts'
import { findBySignIn } from './leader.ts'

export type Reader = keyof typeof readers

/** A list asked for: as the desk is asked, and as a browser asks. */
export interface Question {
  name: string
  asked: Omit<ListAsked, 'town'>
  query: string
  /** Asked elsewhere than of the cases of the town: with its own `?`. */
  path?: string
}

type ListAsked = Parameters<Installation['opened']['system']['desk']['list']>[0]

/** One list at one page for one reader: how to ask it through HTTP, and what it sends to the database. */
export interface Prepared {
  reader: Reader
  question: string
  page: 1 | 20
  http: () => Promise<unknown>
  /** The statement of the page alone, straight to the database in a transaction of its own. */
  sql: () => Promise<unknown>
  transactions: readonly Transaction[]
  rows: number
}

/** A set with a server on it, and its readers signed in. */
export interface OpenedLists {
  set: Installation & { made: SetMade }
  server: Child<{ port: number }>
  browsers: ReadonlyMap<Reader, Browser>
  officers: ReadonlyMap<Reader, Officer>
  close: () => Promise<void>
}

export async function openLists(set: Installation & { made: SetMade }): Promise<OpenedLists> {
  const server = startProgram<{ port: number }>('serve', { dataDir: set.dataDir })
  const { port } = await server.told
  const browsers = new Map<Reader, Browser>()
  const officers = new Map<Reader, Officer>()
  for (const [reader, name] of Object.entries(readers)) {
    // The keys of `readers` are its readers.
    browsers.set(reader as Reader, await openBrowser(port, name))
    officers.set(reader as Reader, await officerOf(set, name))
  }
  return {
    set, server, browsers, officers,
    close: async () => {
      for (const browser of browsers.values()) browser.close()
      await server.end()
      await set.close()
    },
  }
}

async function officerOf(set: Installation, name: string): Promise<Officer> {
  const officer = await findBySignIn(set, name)
  if (officer === undefined) throw new Error(`${name} is not there`)
  return officer
}

/** The first page and the twentieth (where there are so many) of one list, for one reader. */
export async function prepare(lists: OpenedLists, reader: Reader, question: Question): Promise<Prepared[]> {
  const [browser, officer] = [lists.browsers.get(reader), lists.officers.get(reader)]
  if (browser === undefined || officer === undefined) throw new Error(`${reader} is not signed in`)
  const town = lists.set.made.towns[0]?.id ?? 0
  const first = question.path ?? `/api/cases?town=${town}${question.query}`
  const ask: Asking = { lists, browser, officer, reader, question, asked: { ...question.asked, town } }
  const pages = [await prepareOne(ask, { page: 1, path: first, after: undefined })]
  let path = first
  let after: ListAsked['after']
  for (let page = 2; page <= 20; page += 1) {
    const view = await lists.set.opened.system.desk.list({ ...ask.asked, ...(after === undefined ? {} : { after }) }, officer.reach)
    const seen = nextOf(await browser.get(path))
    if (view.next === null || seen === null) return pages
    after = view.next
    path = `${first}&after=${encodeURIComponent(seen)}`
  }
  return [...pages, await prepareOne(ask, { page: 20, path, after })]
}

interface Asking {
  lists: OpenedLists
  browser: Browser
  officer: Officer
  reader: Reader
  question: Question
  asked: ListAsked
}

async function prepareOne({ lists, browser, officer, reader, question, asked }: Asking, { page, path, after }: { page: 1 | 20; path: string; after: ListAsked['after'] }): Promise<Prepared> {
  const { desk, database } = lists.set.opened.system
  let rows = 0
  const transactions = await capture(database.app, async () => {
    const view = await desk.list({ ...asked, ...(after === undefined ? {} : { after }) }, officer.reach)
    rows = view.rows.length
  })
  return { reader, question: question.name, page, rows, transactions, http: () => browser.get(path), sql: () => straight(lists.set, transactions) }
}

/** The page's own statement, with what has to go before it. */
async function straight({ opened }: Installation, transactions: readonly Transaction[]): Promise<void> {
  const client = await opened.system.database.app.connect()
  try {
    await Promise.all([...pageAlone(transactions).map(({ after: _after, ...statement }) => client.query(statement)), client.query('COMMIT')])
    client.release()
  } catch (fault) {
    client.release(true)
    throw fault
  }
}

/** The list's own transaction without what it counts and opens; there is no list that sends no page. */
export function pageAlone(transactions: readonly Transaction[]): Transaction {
  const [sent = []] = transactions
  if (!sent.some(({ text }) => isPage(text))) throw new Error('a list sent no statement that reads a page: say in isPage how it begins now')
  return sent.filter(({ text }) => text.startsWith('BEGIN') || text.includes('z.scope') || isPage(text))
}

/** The list's own statement: the one that reads the heads of cases and does not count them. */
export function isPage(text: string): boolean {
  return text.includes('z.case_head h') && text.startsWith('SELECT h.town_id')
}

/** Of a list, or of the work page, which has its counts beside it. */
function nextOf(list: unknown): string | null {
  if (typeof list === 'object' && list !== null && 'list' in list) return nextOf(list.list)
  return typeof list === 'object' && list !== null && 'next' in list && typeof list.next === 'string' ? list.next : null
}
