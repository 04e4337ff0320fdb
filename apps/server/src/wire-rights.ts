import { personRights } from '@zhenzhi/catalog'
import { makeRightsDesk } from './cases/rights/rights-desk.ts'
import type { CaseParts } from './http/routes/cases/case-parts.ts'
import type { RightsParts } from './http/routes/rights/rights-parts.ts'
import { extractDocx } from './outside/document/extract-docx.ts'
import type { System } from './wire-system.ts'

/** Is a case a request about one's own information, whose maker is known? */
export function isRequest(definition: string, state: string): boolean {
  return definition === personRights.definition && personRights.identified.some((one) => one === state)
}

const words = { permanent: '永久', thirty: '办结后30年', ten: '办结后10年' } as const

/** Persons' rights in what is kept of them, tied to the desk, to how long things are kept, and to the names of offices. */
export function rightsOn({ desk, deskParts, keeping, people }: Pick<System, 'desk' | 'deskParts' | 'keeping' | 'people'>, parts: CaseParts): RightsParts {
  return {
    parts, rights: makeRightsDesk(deskParts, desk), asked: personRights, toDocx: extractDocx,
    kept: async (town) => {
      const { kept } = await keeping.listKeptFor(town)
      const byDefinition = new Map(kept.map((one) => [one.definition, `${words[one.class]}${one.set === undefined ? '（本地设置，待批准）' : ''}`]))
      return (definition) => byDefinition.get(definition) ?? '未定（本地设置）'
    },
    offices: async (town) => Object.fromEntries((await people.listUnits(town)).map(({ id, name }) => [id, name])),
  }
}
