import type { Definition } from '@zhenzhi/kernel'
import { ownTemplates } from '../store/papers/town-templates.ts'
import type { Batch } from './batch.ts'
import type { DeskLaw } from './desk-parts.ts'

/** The law with the town's own templates, looked up once for a batch and only where an act makes a paper: the act pins what it found. */
export async function lawIn(batch: Batch, definition: Definition, name: string): Promise<DeskLaw> {
  const issues = Object.hasOwn(definition.transitions, name) && (definition.transitions[name]?.issues ?? []).length > 0
  if (!issues) return batch.law
  batch.ownTemplates ??= await ownTemplates(batch.tx, batch.town)
  return { ...batch.law, templates: { ...batch.law.templates, ...batch.ownTemplates } }
}
