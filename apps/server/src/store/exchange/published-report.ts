import type { Day, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** The public edition of a town's yearly report as everybody may read it, and nothing that is not published. */
export interface PublishedReport {
  town: number
  year: number
  townName: string
  county: string
  demo: boolean
  title: string
  /** 来源: whose it is, by its whole name. */
  source: string
  /** When the page was first, and last, put before everybody. */
  published: Moment
  changed: Moment
  /** 成文日期, as a day and as printed. */
  signedOn: Day
  date: string
  cutoff: Day
  signatories: string[]
  paragraphs: { level: 0 | 1 | 2 | 3; runs: { text: string; figure?: string | undefined }[] }[]
  /** 更正说明, the latest first. */
  corrections: { day: Day; note: string }[]
  /** How figures come about, where the town lets everybody open them; else empty. */
  receipts: PublishedReceipt[]
  files: { ending: 'docx' | 'pdf'; name: string; size: number; sha256: string }[]
  /** Of the edition: number and hash. */
  edition: number
  hash: string
  /** From what it was made; another sign means that it is to be made anew. */
  made: string
}

/** A figure opened for everybody: what it is and how sure, never a record. */
export interface PublishedReceipt {
  figure: string
  title: string
  shown: string
  from: Day
  to: Day
  words: string
  /** Null: so few that it is not said. */
  records: number | null
  grades: ('record' | 'import' | 'supply')[]
  digest: string | null
}

export interface PublishedLine {
  town: number
  year: number
  title: string
  townName: string
  published: Moment
}

const most = 500

/** What there is to read, of one town or of all, the latest year first; without what it says. */
export async function listPublishedReports(tx: Tx, town: number | null): Promise<PublishedLine[]> {
  const { rows } = await tx.query<PublishedLine>(
    `SELECT p.town, (p.body->>'year')::int AS year, p.body->>'title' AS title, p.body->>'townName' AS "townName", p.body->>'published' AS published
     FROM z.published_item AS p WHERE p.kind = 'year-report' AND ($1::int IS NULL OR p.town = $1) ORDER BY 2 DESC, p.town LIMIT $2`, [town, most])
  return rows
}

/** Out of what a report that lies there was made; undefined where none lies there. Asked again and again, so without what it says. */
export async function findMade(tx: Tx, of: { town: number; year: number }): Promise<string | undefined> {
  const { rows } = await tx.query<{ made: string }>(`SELECT p.body->>'made' AS made FROM z.published_item AS p WHERE p.kind = 'year-report' AND p.id = $1`, [reportId(of)])
  return rows[0]?.made
}

export function reportId({ town, year }: { town: number; year: number }): string {
  return `${town}-${year}`
}

/** A file beside a report, in the same shelf: its bytes in base64. */
export interface PublishedFile {
  bytes: string
}

export function fileId(of: { town: number; year: number }, ending: string): string {
  return `${reportId(of)}-${ending}`
}
