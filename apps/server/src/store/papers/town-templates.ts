import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** One choice of a template for a town; without a hash it went back to the one the release brings. */
export interface TemplateChoice {
  town: number
  name: string
  version: number
  hash: string | null
  /** What the file was called. */
  file: string
  account: Id
  post: string
  moment: Moment
}

/** With the name of whoever made it. */
export interface ChoiceMade extends TemplateChoice {
  by: string
}

const columns = "t.town_id AS town, t.name, t.version, t.hash, t.file, t.account, t.post, t.moment, coalesce(a.name, '（已注销账号）') AS by"

/** Every choice of a town, of one paper where it is named, the newest first. */
export async function templateChoices(tx: Tx, town: number, name?: string): Promise<ChoiceMade[]> {
  const { rows } = await tx.query<ChoiceMade>(
    `SELECT ${columns} FROM z.town_template t LEFT JOIN z.account a ON a.id = t.account
      WHERE t.town_id = $1 AND ($2::text IS NULL OR t.name = $2) ORDER BY t.name, t.version DESC`, [town, name ?? null])
  return rows
}

/** The town's own template in force of each paper that has one, by name. */
export async function ownTemplates(tx: Tx, town: number): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ name: string; hash: string | null }>(
    'SELECT DISTINCT ON (name) name, hash FROM z.town_template WHERE town_id = $1 ORDER BY name, version DESC', [town])
  return Object.fromEntries(rows.flatMap(({ name, hash }) => (hash === null ? [] : [[name, hash]])))
}

/** False where another choice was made first: then nothing is kept. */
export async function keepChoice(tx: Tx, choice: TemplateChoice): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.town_template (town_id, name, version, hash, file, account, post, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [choice.town, choice.name, choice.version, choice.hash, choice.file, choice.account, choice.post, choice.moment])
  return rowCount === 1
}

/** A template by its content, kept once for all towns. */
export async function keepTemplate(tx: Tx, template: { hash: string; name: string; bytes: Buffer }): Promise<void> {
  await tx.query('INSERT INTO z.template (hash, name, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [template.hash, template.name, template.bytes])
}
